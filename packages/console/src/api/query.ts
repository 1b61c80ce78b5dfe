import { Problem } from './problem.ts';
import { send } from './send.ts';
import type { Filters, QueryParameters, QueryPath, Reply } from './types.ts';
import { urlOf } from './url.ts';
import { forgetWritten, writtenUpTo } from './written.ts';

type Parts<P extends QueryPath> = { path?: QueryParameters<P>; filters?: Filters<P>; signal?: AbortSignal };

/** A log that ends before what this page has written is another one, in which nothing of that stands. */
const isOtherLog = (thrown: unknown): boolean =>
  thrown instanceof Problem && thrown.code === 'position/beyond-head';

/** What a path answers. The answer reflects every command that this page has sent. */
export const query = async <P extends QueryPath>(
  path: P,
  { path: parameters, filters, signal }: Parts<P> = {},
): Promise<Reply<P>> => {
  const ask = (): Promise<Response> => {
    const given = { ...filters, after: writtenUpTo() } as Record<string, string>;
    return send(urlOf(path, parameters as Record<string, unknown>, given), signal ? { signal } : {});
  };
  const reply = await ask().catch((thrown: unknown) => {
    if (!isOtherLog(thrown)) throw thrown;
    forgetWritten();
    return ask();
  });
  return (await reply.json()) as Reply<P>;
};
