import type { Handler } from '../wire/serve.ts';
import { unary } from '../wire/unary.ts';
import { persistent } from '../wire/messages.ts';
import { findGroup } from './persistent.find.ts';
import { groupStream } from './persistent.settings.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/ReplayParked` */
export const replayParked = ({ groups }: ServerContext): Handler =>
  unary(persistent.ReplayParkedReq.deserializeBinary, async (request) => {
    const options = request.getOptions() ?? new persistent.ReplayParkedReq.Options();
    const group = findGroup(groups, groupStream(options), options.getGroupName());
    await group.replay(options.hasStopAt() ? Number(options.getStopAt()) : undefined);
    return new persistent.ReplayParkedResp();
  });
