import { refusalOf } from '../groups/settings.ts';
import type { Handler } from '../wire/serve.ts';
import { StatusError } from '../wire/status.ts';
import { unary } from '../wire/unary.ts';
import { persistent } from '../wire/messages.ts';
import { findGroup } from './persistent.find.ts';
import { decodeSettings } from './persistent.settings.ts';
import { groupFailed, noSuchGroup } from './refusals.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/Update`. A group keeps its filter and its name, and its checkpoint unless its start is changed. */
export const updateGroup = ({ groups }: ServerContext): Handler =>
  unary(persistent.UpdateReq.deserializeBinary, async (request) => {
    const settings = decodeSettings(request.getOptions());
    const { stream, group } = settings;
    findGroup(groups, stream, group);
    const refusal = refusalOf(settings);
    if (refusal !== undefined) throw new StatusError(groupFailed(stream, group, refusal));
    if (!(await groups.update(settings))) throw new StatusError(noSuchGroup(stream, group));
    return new persistent.UpdateResp();
  });
