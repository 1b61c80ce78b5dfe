import type { Handler } from '../wire/serve.ts';
import { unary } from '../wire/unary.ts';
import { persistent } from './messages.ts';
import { findGroup } from './persistent.find.ts';
import { groupStream } from './persistent.settings.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/Delete` */
export const deleteGroup = ({ groups }: ServerContext): Handler =>
  unary(persistent.DeleteReq.deserializeBinary, async (request) => {
    const options = request.getOptions() ?? new persistent.DeleteReq.Options();
    await groups.remove(findGroup(groups, groupStream(options), options.getGroupName()));
    return new persistent.DeleteResp();
  });
