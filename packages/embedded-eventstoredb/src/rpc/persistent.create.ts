import { refusalOf } from '../groups/settings.ts';
import type { Handler } from '../wire/serve.ts';
import { StatusError } from '../wire/status.ts';
import { unary } from '../wire/unary.ts';
import { persistent } from '../wire/messages.ts';
import { decodeSettings } from './persistent.settings.ts';
import { groupExists, groupFailed } from './refusals.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/Create` */
export const createGroup = ({ groups }: ServerContext): Handler =>
  unary(persistent.CreateReq.deserializeBinary, async (request) => {
    const settings = decodeSettings(request.getOptions());
    const { stream, group } = settings;
    if (groups.find(stream, group)) throw new StatusError(groupExists(stream, group));
    const refusal = refusalOf(settings);
    if (refusal !== undefined) throw new StatusError(groupFailed(stream, group, refusal));
    if (!(await groups.create(settings))) throw new StatusError(groupExists(stream, group));
    return new persistent.CreateResp();
  });
