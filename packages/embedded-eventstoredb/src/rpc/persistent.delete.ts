import type { Handler } from '../wire/serve.ts';
import { StatusError } from '../wire/status.ts';
import { unary } from '../wire/unary.ts';
import { persistent } from '../wire/messages.ts';
import { groupStream } from './persistent.settings.ts';
import { noSuchGroup } from './refusals.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/Delete` */
export const deleteGroup = ({ groups }: ServerContext): Handler =>
  unary(persistent.DeleteReq.deserializeBinary, async (request) => {
    const options = request.getOptions() ?? new persistent.DeleteReq.Options();
    const [stream, group] = [groupStream(options), options.getGroupName()];
    if (!(await groups.remove(stream, group))) throw new StatusError(noSuchGroup(stream, group));
    return new persistent.DeleteResp();
  });
