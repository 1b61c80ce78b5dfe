import { send } from './send.ts';
import type { Filters, QueryParameters, QueryPath, Reply } from './types.ts';
import { urlOf } from './url.ts';
import { writtenUpTo } from './written.ts';

type Parts<P extends QueryPath> = { path?: QueryParameters<P>; filters?: Filters<P>; signal?: AbortSignal };

/** What a path answers. The answer reflects every command that this page has sent. */
export const query = async <P extends QueryPath>(
  path: P,
  { path: parameters, filters, signal }: Parts<P> = {},
): Promise<Reply<P>> => {
  const given = { ...filters, after: writtenUpTo() } as Record<string, string>;
  const reply = await send(
    urlOf(path, parameters as Record<string, unknown>, given),
    signal ? { signal } : {},
  );
  return (await reply.json()) as Reply<P>;
};
