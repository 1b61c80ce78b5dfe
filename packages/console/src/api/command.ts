import { Problem } from './problem.ts';
import { send } from './send.ts';
import type { Body, CommandParameters, CommandPath, Done } from './types.ts';
import { urlOf } from './url.ts';
import { seenRevision, wrote, wroteRevision } from './written.ts';

type Parts<P extends CommandPath> = {
  path?: CommandParameters<P>;
  body?: Body<P>;
  /**
   * The revision that the page shows. If somebody else has changed it since, the command is refused with 412. Our own
   * changes count as seen, although the page may not show them yet.
   */
  revision?: number;
  /** The same for each attempt at one command, so that a retry is not carried out again. */
  key: string;
};

/** After a refusal because of somebody else's change, what is asked next reflects that change. */
const noted = (thrown: unknown): never => {
  if (thrown instanceof Problem) wrote(thrown.position);
  throw thrown;
};

/** Sends a command. Throws a `Problem` if it is refused. */
export const command = async <P extends CommandPath>(
  path: P,
  { path: parameters, body, revision, key }: Parts<P>,
): Promise<Done<P>> => {
  const [id] = Object.values(parameters ?? {});
  const stream = typeof id === 'string' ? id : '';
  const seen = revision === undefined ? undefined : seenRevision(stream, revision);
  const reply = await send(urlOf(`/console/commands${path}`, parameters as Record<string, unknown>), {
    method: 'POST',
    headers: {
      'idempotency-key': key,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(noted);
  const done = (await reply.json()) as { position?: string; revision?: number };
  wrote(done.position);
  if (seen !== undefined && done.revision !== undefined) wroteRevision(stream, seen, done.revision);
  return done as Done<P>;
};
