import { send } from './send.ts';
import type { Body, CommandParameters, CommandPath, Done } from './types.ts';
import { urlOf } from './url.ts';
import { wrote, wroteRevision, writtenRevision } from './written.ts';

type Parts<P extends CommandPath> = {
  path?: CommandParameters<P>;
  body?: Body<P>;
  /**
   * The revision that the page shows. If somebody else has changed it since, the command is refused with 412. Our own last
   * change counts as seen, although the page may not show it yet.
   */
  revision?: number;
  /** The same for each attempt at one command, so that a retry is not carried out again. */
  key: string;
};

/** Sends a command. Throws a `Problem` if it is refused. */
export const command = async <P extends CommandPath>(
  path: P,
  { path: parameters, body, revision, key }: Parts<P>,
): Promise<Done<P>> => {
  const [id] = Object.values(parameters ?? {});
  const stream = typeof id === 'string' ? id : '';
  const seen = revision !== undefined && Math.max(revision, writtenRevision(stream) ?? 0);
  const reply = await send(urlOf(`/console/commands${path}`, parameters as Record<string, unknown>), {
    method: 'POST',
    headers: {
      'idempotency-key': key,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(seen !== false && { 'if-match': `"${seen}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const done = (await reply.json()) as { position?: string; revision?: number };
  wrote(done.position);
  if (seen !== false && done.revision !== undefined) wroteRevision(stream, done.revision);
  return done as Done<P>;
};
