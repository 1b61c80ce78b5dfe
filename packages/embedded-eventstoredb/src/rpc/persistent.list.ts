import type { Handler } from '../wire/serve.ts';
import { StatusError } from '../wire/status.ts';
import { unary } from '../wire/unary.ts';
import { ALL } from '../groups/settings.ts';
import { persistent } from '../wire/messages.ts';
import { encodeInfo } from './persistent.info.ts';
import { noSuchGroup } from './refusals.ts';
import type { ServerContext } from './server.ts';

type Options = InstanceType<typeof persistent.ListReq.Options>;

/** The stream whose groups are listed; undefined for all groups. */
const streamOf = (options: Options | undefined): string | undefined => {
  const wanted = options?.getListForStream();
  if (!wanted) return undefined;
  return wanted.hasAll() ? ALL : Buffer.from(wanted.getStream()?.getStreamName_asU8() ?? []).toString();
};

/** `PersistentSubscriptions/List`. A stream without groups is NOT_FOUND. */
export const listGroups = ({ groups }: ServerContext): Handler =>
  unary(persistent.ListReq.deserializeBinary, (request) => {
    const stream = streamOf(request.getOptions());
    const found = groups.list(stream);
    if (stream !== undefined && found.length === 0) throw new StatusError(noSuchGroup(stream, ''));
    const answer = new persistent.ListResp();
    answer.setSubscriptionsList(found.map((group) => encodeInfo(group.stats())));
    return answer;
  });
