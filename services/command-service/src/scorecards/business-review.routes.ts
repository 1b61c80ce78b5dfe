import { noRelation, type Relations } from '@cairn/access/matching';
import {
  type BusinessReviewCommand,
  endBusinessReviewBody,
  type HoldBusinessReview,
  holdBusinessReviewBody,
  rescheduleBusinessReviewBody,
  scheduleBusinessReviewBody,
} from '@cairn/contracts/business-review.commands';
import type { Reviewed } from '@cairn/contracts/business-review.values';
import { businessReview, type BusinessReviewFacts } from '@cairn/domain/business-review.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import { person } from '@cairn/domain/person.decider';
import { presenceOn } from '@cairn/domain/presence';
import { scorecard } from '@cairn/domain/scorecard.decider';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { presenceOf } from '../people/person.facts.ts';

/** `self` if the principal leads the review and is employed today. */
const reviewRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<BusinessReviewCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(businessReview, data.businessReviewId);
  const leads = state.status !== 'unset' && state.schedule.leaderId === principal.personId;
  return leads && (await isPrincipalEmployed(context, principal)) ? new Set(['self']) : noRelation;
};

const isKnown = async ({ execute }: CommandContext, { kind, id }: Reviewed): Promise<boolean> => {
  if (kind === 'scorecard') return (await execute.state(scorecard, id)).state.status !== 'unset';
  const { state } = await execute.state(cycle, id);
  return state.status !== 'unset' && state.kind === 'okr';
};

const unknownIn = async (
  { execute }: CommandContext,
  { data: { participantIds, day } }: HoldBusinessReview,
): Promise<number | null> => {
  const people = await Promise.all(participantIds.map((each) => execute.state(person, each)));
  const place = people.findIndex(({ state }) => presenceOn(state, [day]) !== 'employed');
  return place < 0 ? null : place;
};

const reviewFacts = async (
  context: CommandContext,
  command: BusinessReviewCommand,
): Promise<BusinessReviewFacts> => {
  const { type, data } = command;
  const leader = 'leaderId' in data ? await presenceOf(context, data.leaderId, data.occurredAt) : 'employed';
  return {
    reviewedKnown: type !== 'ScheduleBusinessReview' || (await isKnown(context, data.of)),
    leader,
    unknownParticipant: type === 'HoldBusinessReview' ? await unknownIn(context, command) : null,
    timeZone: context.timeZone ?? 'UTC',
  };
};

/** The commands to business reviews. */
export const businessReviewRoutes = commandRoutes(
  { decider: businessReview, key: 'businessReviewId', relations: reviewRelations, facts: reviewFacts },
  {
    ScheduleBusinessReview: {
      path: '/v1/business-reviews',
      summary: 'Schedule the reviews of a scorecard, or of the OKRs of a cycle, in a rhythm',
      body: scheduleBusinessReviewBody,
      makes: 'businessReviewId',
    },
    RescheduleBusinessReview: {
      path: '/v1/business-reviews/:businessReviewId/schedule',
      summary: 'Give a business review another rhythm, first day or leader',
      body: rescheduleBusinessReviewBody,
    },
    HoldBusinessReview: {
      path: '/v1/business-reviews/:businessReviewId/meetings',
      summary: 'Record that a business review was held, with participants, notes and decisions',
      body: holdBusinessReviewBody,
      makes: 'meetingId',
    },
    EndBusinessReview: {
      path: '/v1/business-reviews/:businessReviewId/end',
      summary: 'End the reviews in this rhythm, which are not due any more; those that were held stay',
      body: endBusinessReviewBody,
    },
  },
);
