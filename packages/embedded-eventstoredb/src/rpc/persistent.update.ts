import { refusalOf } from '../groups/settings.ts';
import type { Handler } from '../wire/serve.ts';
import { StatusError } from '../wire/status.ts';
import { unary } from '../wire/unary.ts';
import { persistent } from './messages.ts';
import { findGroup } from './persistent.find.ts';
import { decodeSettings } from './persistent.settings.ts';
import { groupFailed } from './refusals.ts';
import type { ServerContext } from './server.ts';

/** `PersistentSubscriptions/Update`: a group keeps its filter, its name and its place. */
export const updateGroup = ({ groups }: ServerContext): Handler =>
  unary(persistent.UpdateReq.deserializeBinary, async (request) => {
    const settings = decodeSettings(request.getOptions());
    const group = findGroup(groups, settings.stream, settings.group);
    const refusal = refusalOf(settings);
    if (refusal !== undefined) throw new StatusError(groupFailed(settings.stream, settings.group, refusal));
    await groups.update(group, {
      ...settings,
      filter: group.settings.filter,
      strategy: settings.strategy,
    });
    return new persistent.UpdateResp();
  });
