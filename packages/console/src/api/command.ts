import { send } from './send.ts';
import type { Body, CommandParameters, CommandPath, Done } from './types.ts';
import { urlOf } from './url.ts';
import { wrote, wroteRevision } from './written.ts';

type Parts<P extends CommandPath> = {
  path?: CommandParameters<P>;
  body?: Body<P>;
  /** The revision that the page shows. If it has changed since, the command is refused with 412. */
  revision?: number;
  /** The same for each attempt at one command, so that a retry is not carried out again. */
  key: string;
};

/** Sends a command. Throws a `Problem` if it is refused. */
export const command = async <P extends CommandPath>(
  path: P,
  { path: parameters, body, revision, key }: Parts<P>,
): Promise<Done<P>> => {
  const reply = await send(urlOf(`/console/commands${path}`, parameters as Record<string, unknown>), {
    method: 'POST',
    headers: {
      'idempotency-key': key,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const done = (await reply.json()) as { position?: string; revision?: number };
  wrote(done.position);
  const [id] = Object.values(parameters ?? {});
  if (revision !== undefined && done.revision !== undefined && typeof id === 'string')
    wroteRevision(id, done.revision);
  return done as Done<P>;
};
