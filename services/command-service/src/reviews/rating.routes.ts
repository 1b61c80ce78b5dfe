import type { Instant } from '@cairn/contracts/envelope';
import {
  finalizeRatingBody,
  type HumanActor,
  moveRatingBody,
  proposeRatingBody,
  type ReviewCommand,
} from '@cairn/contracts/review.commands';
import { id } from '@cairn/contracts/values';
import { review } from '@cairn/domain/review.decider';
import { personWhoRates } from '@cairn/domain/review.rules';
import type { App } from '@cairn/http/app';
import { idFor } from '@cairn/http/idempotency';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commandRoute } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { handle } from '../handle.ts';
import { reviewRelations } from './review.access.ts';
import { reviewFacts } from './review.facts.ts';

type Rate = {
  reviewId: string;
  makes?: string;
  command: (by: { actor: HumanActor; at: Instant }) => ReviewCommand;
};

/** As every command goes, but only for a person. */
const rate = (
  context: CommandContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { reviewId, makes, command }: Rate,
) =>
  handle(context, request, reply, {
    decider: review,
    id: reviewId,
    ...(makes !== undefined && { makes }),
    relations: () => reviewRelations(context, request, reviewId),
    command: ({ actor, at }) => command({ actor: personWhoRates(actor), at }),
    facts: (asked: ReviewCommand) => reviewFacts(context, asked, request),
  });

const params = z.object({ reviewId: id });

/** The commands that propose, move or finalize a rating: their type takes a human actor and no other. */
export const ratingRoutes =
  (context: CommandContext) =>
  (app: App): void => {
    const proposing = { params, body: proposeRatingBody };
    const propose = commandRoute('ProposeRating', 'Propose a rating with its rationale', proposing);
    app.post('/v1/reviews/:reviewId/proposals', propose, (request, reply) => {
      const { body, params } = request;
      const proposalId = idFor(request);
      return rate(context, request, reply, {
        ...params,
        makes: proposalId,
        command: ({ actor, at }) => ({
          type: 'ProposeRating',
          data: { ...body, ...params, proposalId, occurredAt: body.occurredAt ?? at },
          actor,
          at,
        }),
      });
    });

    const moving = { params, body: moveRatingBody };
    const move = commandRoute(
      'MoveRating',
      'Move a proposed rating in calibration, to another mark than the one that stands',
      moving,
    );
    app.post('/v1/reviews/:reviewId/moves', move, (request, reply) => {
      const { body, params } = request;
      const moveId = idFor(request);
      return rate(context, request, reply, {
        ...params,
        makes: moveId,
        command: ({ actor, at }) => ({
          type: 'MoveRating',
          data: { ...body, ...params, moveId, occurredAt: body.occurredAt ?? at },
          actor,
          at,
        }),
      });
    });

    const finalizing = { params, body: finalizeRatingBody };
    const finalize = commandRoute('FinalizeRating', 'Make the standing rating final', finalizing);
    app.post('/v1/reviews/:reviewId/finalize', finalize, (request, reply) => {
      const { body, params } = request;
      return rate(context, request, reply, {
        ...params,
        command: ({ actor, at }) => ({
          type: 'FinalizeRating',
          data: { ...params, occurredAt: body.occurredAt ?? at },
          actor,
          at,
        }),
      });
    });
  };
