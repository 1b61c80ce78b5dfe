import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { manyReply, showMany } from './many.shapes.ts';

const body = z.record(z.string(), z.unknown()).default({}).describe('the body of the single command');
const item = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('SetGoal'), body }),
  z.strictObject({ command: z.literal('ReviseGoal'), goalId: id, body }),
  z.strictObject({ command: z.literal('CloseGoal'), goalId: id, body }),
  z.strictObject({ command: z.literal('CarryOverGoal'), goalId: id, body }),
]);
type Item = z.infer<typeof item>;

const manyBody = z.strictObject({ items: z.array(item).min(1).max(200) });

const description =
  'Each item is decided as the single command with this body would be, in the order of the items; those that are refused change nothing, and the others go on. With an Idempotency-Key, the same request sent again completes what was broken off and does nothing twice.';

const steps = { ReviseGoal: 'revisions', CloseGoal: 'close', CarryOverGoal: 'carry-overs' } as const;

const pathOf = (each: Item): string =>
  each.command === 'SetGoal' ? '/v1/goals' : `/v1/goals/${each.goalId}/${steps[each.command]}`;

const headersOf = ({ deriveId }: CommandContext, { headers, principal, id }: FastifyRequest, i: number) => {
  const key = headers['idempotency-key'];
  return {
    authorization: headers.authorization ?? '',
    'x-request-id': id,
    ...(key !== undefined && {
      'idempotency-key': deriveId('goal among many', principal.personId, String(key), String(i)),
    }),
  };
};

/** Several commands to goals in one request. Each goes the way of the single command, through that one's route. */
export const manyGoalRoutes = (context: CommandContext) => (app: App) => {
  app.post(
    '/v1/goals/many',
    {
      // The rules of each item are those of its own command; this line is the widest of them.
      config: { access: 'CloseGoal' },
      schema: {
        tags: ['goals'],
        summary: 'Set, revise, close or carry over up to 200 goals, with a result for each',
        description,
        body: manyBody,
        response: { 200: manyReply },
      },
    },
    async (request) => {
      const results = [];
      for (const [i, each] of request.body.items.entries()) {
        const reply = await app.inject({
          method: 'POST',
          url: pathOf(each),
          headers: headersOf(context, request, i),
          payload: each.body,
        });
        results.push({ status: reply.statusCode, answer: reply.json<object>() });
      }
      return showMany(results);
    },
  );
};
