import { relationsAllowed } from '@cairn/access/matching';
import { occurredAt, text } from '@cairn/contracts/command-data';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import { cycle } from '@cairn/domain/cycle.decider';
import type { App } from '@cairn/http/app';
import { newId } from '@cairn/runtime/new-id';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import type { SentLine } from '../deliveries/sent-line.ts';
import { carryMany, type Outcome, summaryOf } from '../imports/import.run.ts';
import { importReply } from '../imports/import.shapes.ts';
import { reviewRoutes } from '../reviews/review.routes.ts';
import { openReviewsOf } from './open-reviews.ts';

const access = 'ChangeAccountableRater';

const body = z.strictObject({
  fromId: id.describe('the accountable rater whose open reviews are handed over'),
  accountableRaterId: id.describe('who rates from now on'),
  reason: text,
  occurredAt,
});

const { results, ...counts } = importReply.shape;
const { outcome, code, detail, fields } = results.element.shape;
const reply = z.object({
  ...counts,
  reviews: z.array(z.object({ reviewId: z.uuid(), outcome, code, detail, fields })),
});

const description =
  'Each review is handed over as `POST /v1/reviews/:reviewId/rater` would do it: what was written stays its writer’s, and one that is refused changes nothing while the others go on. The same request sent again hands over what is left, and names as unchanged what was handed over before.';

type Handover = { cycleId: string; fromId: string; accountableRaterId: string };

/** The open reviews of the rater, and those that they handed to the other one before. */
const reviewsOf = async (context: CommandContext, { cycleId, fromId, accountableRaterId }: Handover) => {
  const { state } = await context.execute.state(cycle, cycleId);
  if (state.status === 'unset') reject('notFound', 'cycle/unknown', 'No such cycle was opened.');
  if (fromId === accountableRaterId)
    refuseField('review/already-the-rater', 'They are the rater already.', {
      path: 'accountableRaterId',
      message: 'another person',
    });
  const open = [...(await openReviewsOf(context, cycleId))];
  const idsOf = (raterId: string, formerRaterId?: string): string[] =>
    open
      .filter(([, each]) => each.raterId === raterId)
      .filter(([, each]) => formerRaterId === undefined || each.formerRaterId === formerRaterId)
      .map(([reviewId]) => reviewId);
  return { left: idsOf(fromId), before: idsOf(accountableRaterId, fromId) };
};

type Asked = { request: FastifyRequest; body: object };

const lineOf =
  ({ deriveId }: CommandContext, { request: { headers, principal }, body }: Asked) =>
  (reviewId: string, index: number): SentLine => {
    const asked = headers['idempotency-key'];
    const key =
      asked === undefined ? newId() : deriveId('handover', principal.personId, String(asked), reviewId);
    const line = index + 1;
    return { line, fields: { line, key, command: 'ChangeAccountableRater', ids: { reviewId }, body } };
  };

const showReview = ({ result }: Outcome, reviewId: string) => {
  const { outcome, code, detail, fields } = result;
  return { reviewId, outcome, code, detail, fields };
};

/** Hands all open reviews of a rater in a cycle to another one. */
export const cycleHandoverRoutes = (context: CommandContext) => {
  const commands = new Map(reviewRoutes.commands(context));
  return (app: App) => {
    app.post(
      '/v1/cycles/:cycleId/handovers',
      {
        config: { access },
        schema: {
          tags: ['cycles'],
          summary: 'Hand all open reviews of a rater in a cycle to another one, with a result for each',
          description,
          params: z.object({ cycleId: id }),
          body,
          response: { 200: reply },
        },
      },
      async (request) => {
        relationsAllowed(request.principal.roles, access);
        const { fromId, ...change } = request.body;
        const { left, before } = await reviewsOf(context, { ...request.params, fromId, ...change });
        const lines = left.map(lineOf(context, { request, body: change }));
        const outcomes = await carryMany({ commands, principal: request.principal }, lines);
        const summary = summaryOf(outcomes);
        return {
          ...summary,
          unchanged: summary.unchanged + before.length,
          reviews: [
            ...left.map((reviewId, i) => showReview(outcomes[i] as Outcome, reviewId)),
            ...before.map((reviewId) => ({ reviewId, outcome: 'unchanged' as const })),
          ],
        };
      },
    );
  };
};
