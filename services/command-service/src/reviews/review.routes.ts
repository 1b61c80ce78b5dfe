import { noRelation } from '@cairn/access/matching';
import {
  acknowledgeReviewBody,
  answerFlagBody,
  assignParticipantBody,
  changeAccountableRaterBody,
  type OpenReview,
  openReviewBody,
  releaseParticipantBody,
  type ReviewCommand,
  shareReviewBody,
  submitAssessmentBody,
} from '@cairn/contracts/review.commands';
import { id } from '@cairn/contracts/values';
import { review } from '@cairn/domain/review.decider';
import { derivedId, reviewId as idOfReview } from '@cairn/event-store/ids';
import type { App } from '@cairn/http/app';
import { idFor } from '@cairn/http/idempotency';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commandRoute } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { handle } from '../handle.ts';
import { reviewRelations } from './review.access.ts';
import { reviewFacts } from './review.facts.ts';

const opening = (context: CommandContext, app: App): void => {
  const summary = 'Open the one review of an employment in a cycle, of one kind';
  app.post('/v1/reviews', commandRoute('OpenReview', summary, { body: openReviewBody }), (request, reply) => {
    const { body } = request;
    const reviewId = idOfReview(body.employmentId, body.cycleId, body.kind);
    return handle(context, request, reply, {
      decider: review,
      id: reviewId,
      makes: reviewId,
      relations: () => noRelation,
      command: ({ actor, at }): OpenReview => ({
        type: 'OpenReview',
        data: { ...body, reviewId, occurredAt: body.occurredAt ?? at },
        actor,
        at,
      }),
      facts: (command) => reviewFacts(context, command, request),
    });
  });
};

type Made = { name: string; of: (request: FastifyRequest, params: Params) => string };
type Params = { reviewId: string; assignmentId?: string; flagId?: string };
type Place = { path: string; summary: string; params?: z.ZodType<Params>; body: z.ZodType; makes?: Made };

const ofReview = z.object({ reviewId: id });

const assignmentId = ({ body }: FastifyRequest, { reviewId }: Params): string => {
  const { personId, relation } = body as z.infer<typeof assignParticipantBody>;
  return derivedId('assignment', reviewId, personId, relation);
};

/** The changes to a review that rate nobody. */
const places: Record<
  Exclude<ReviewCommand['type'], 'OpenReview' | 'ProposeRating' | 'MoveRating' | 'FinalizeRating'>,
  Place
> = {
  AssignParticipant: {
    path: 'participants',
    summary: 'Assign somebody to assess; once for each person and relation',
    body: assignParticipantBody,
    makes: { name: 'assignmentId', of: assignmentId },
  },
  ReleaseParticipant: {
    path: 'participants/:assignmentId/release',
    summary: 'Release a participant; what they submitted stays',
    params: z.object({ reviewId: id, assignmentId: id }),
    body: releaseParticipantBody,
  },
  ChangeAccountableRater: {
    path: 'rater',
    summary: 'Hand the review to another accountable rater',
    body: changeAccountableRaterBody,
  },
  SubmitAssessment: {
    path: 'assessments',
    summary: 'Submit an assessment under one’s own assignment; it replaces the one before',
    body: submitAssessmentBody,
    makes: { name: 'assessmentId', of: (request) => idFor(request) },
  },
  AnswerFlag: {
    path: 'flags/:flagId/answers',
    summary: 'Answer a flag that asks: kept or changed, and why; every answer is kept, the last one stands',
    params: z.object({ reviewId: id, flagId: id }),
    body: answerFlagBody,
  },
  ShareReview: { path: 'share', summary: 'Share a final review with its subject', body: shareReviewBody },
  AcknowledgeReview: {
    path: 'acknowledge',
    summary: 'Acknowledge a shared review, agreeing or not',
    body: acknowledgeReviewBody,
  },
};

const changes = (context: CommandContext, app: App): void => {
  for (const [type, { path, summary, params = ofReview, body, makes }] of Object.entries(places)) {
    const options = commandRoute(type as keyof typeof places, summary, { params, body });
    app.post(`/v1/reviews/:reviewId/${path}`, options, (request, reply) => {
      const { reviewId } = request.params;
      const made = makes?.of(request, request.params);
      const ids = { ...request.params, ...(makes && { [makes.name]: made }) };
      return handle(context, request, reply, {
        decider: review,
        id: reviewId,
        ...(made !== undefined && { makes: made }),
        relations: () => reviewRelations(context, request, reviewId),
        // A command's data is by its definition its body, its ids and its time.
        command: ({ actor, at }) =>
          ({
            type,
            data: { occurredAt: at, ...(request.body as object), ...ids },
            actor,
            at,
          }) as ReviewCommand,
        facts: (command) => reviewFacts(context, command, request),
      });
    });
  }
};

/** The commands to reviews, but for those that rate. */
export const reviewRoutes =
  (context: CommandContext) =>
  (app: App): void => {
    opening(context, app);
    changes(context, app);
  };
