import type { Handler } from '../wire/serve.ts';
import { unary } from '../wire/unary.ts';
import { persistent } from '../wire/messages.ts';
import { findGroup } from './persistent.find.ts';
import { encodeInfo } from './persistent.info.ts';
import { groupStream } from './persistent.settings.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/GetInfo` */
export const getInfo = ({ groups }: ServerContext): Handler =>
  unary(persistent.GetInfoReq.deserializeBinary, (request) => {
    const options = request.getOptions() ?? new persistent.GetInfoReq.Options();
    const answer = new persistent.GetInfoResp();
    answer.setSubscriptionInfo(
      encodeInfo(findGroup(groups, groupStream(options), options.getGroupName()).stats()),
    );
    return answer;
  });
