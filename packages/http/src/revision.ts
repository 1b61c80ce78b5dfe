import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ProblemError } from './problem.ts';

const tag = /^(?:"(0|[1-9]\d{0,14})"|(0|[1-9]\d{0,14}))$/;

/** The stream revision that If-Match names (`"5"` or `5`), or `undefined` without one; anything else is a 400. */
export const ifMatch = (request: Pick<FastifyRequest, 'headers'>): number | undefined => {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  const [, quoted, bare] = tag.exec(header.trim()) ?? [];
  const digits = quoted ?? bare;
  if (digits !== undefined) return Number(digits);
  throw new ProblemError(400, 'if-match/malformed', {
    detail: 'If-Match takes one strong revision, such as "5".',
    fields: [{ path: 'headers/if-match', message: 'one strong revision, such as "5"' }],
  });
};

/** What every command answers. */
export const commandReply = z.object({
  id: z.uuid(),
  revision: z.int().describe('the revision of the stream that the command changed'),
  position: z.string().describe('send it to a query as `after`, so that the answer reflects this command'),
});

/** Answers a command: 201 for a thing that it made, else 200; the ETag is the revision. */
export const replyWith = (
  reply: FastifyReply,
  outcome: { id: string; revision: number; position: bigint; created: boolean },
): z.infer<typeof commandReply> => {
  const { id, revision, position, created } = outcome;
  reply.code(created ? 201 : 200).header('etag', `"${revision}"`);
  return { id, revision, position: position.toString() };
};
