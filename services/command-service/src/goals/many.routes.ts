import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { newId } from '@cairn/runtime/new-id';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import type { SentLine } from '../deliveries/sent-line.ts';
import { carryMany } from '../imports/import.run.ts';
import { goalRoutes } from './goal.routes.ts';
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
  'Each item is decided as the single command with this body would be, in the order of the items for each goal; those that are refused change nothing, and the others go on. With an Idempotency-Key, the same request sent again completes what was broken off and does nothing twice.';

const lineOf =
  ({ deriveId }: CommandContext, { headers, principal }: FastifyRequest) =>
  (sent: Item, item: number): SentLine => {
    const { command, body } = sent;
    const asked = headers['idempotency-key'];
    const key =
      asked === undefined
        ? newId()
        : deriveId('goal among many', principal.personId, String(asked), String(item));
    const ids = 'goalId' in sent ? { goalId: sent.goalId } : {};
    const line = item + 1;
    return { line, fields: { line, key, command, ids, body } };
  };

/** Several commands to goals in one request. Each is carried out as the single command is. */
export const manyGoalRoutes = (context: CommandContext) => {
  const commands = new Map(goalRoutes.commands(context));
  return (app: App) => {
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
        const { body, principal } = request;
        return showMany(await carryMany({ commands, principal }, body.items.map(lineOf(context, request))));
      },
    );
  };
};
