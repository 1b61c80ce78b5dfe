import type { Relations } from '@cairn/access/matching';
import { inCaseOf } from '@cairn/access/own-case';
import { relationsToDevelopment, seesDevelopment } from '@cairn/access/development.visibility';
import type { Inquiry } from '@cairn/access/inquiry';
import type { Requester } from '@cairn/access/requester';
import { seesWholeReview } from '@cairn/access/review.visibility';
import {
  closeDevelopmentNeedBody,
  completeGrowthActionBody,
  type DevelopmentCommand,
  dropGrowthActionBody,
  planGrowthActionBody,
  type RecordDevelopmentNeed,
  recordDevelopmentNeedBody,
} from '@cairn/contracts/development.commands';
import type { Role } from '@cairn/contracts/envelope';
import { reject } from '@cairn/contracts/rejection';
import { cycle } from '@cairn/domain/cycle.decider';
import { development, type DevelopmentFacts } from '@cairn/domain/development.decider';
import { review } from '@cairn/domain/review.decider';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { answered, foundEvenly, requesterOf } from '../people/inquiry.facts.ts';
import { presenceOf } from '../people/person.facts.ts';

type Found = { relations: Relations; roles: readonly Role[] };

/** How the principal stands to the development of a person, and which of their roles count in it. */
function* standing(requester: Requester, personId: string): Inquiry<Found> {
  const { roles } = inCaseOf(requester, personId);
  return { relations: yield* relationsToDevelopment(requester, personId), roles };
}

/** Throws a `notFound` Rejection if there is no such need, or the principal may not see it: both cost the same reads. */
const needRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<DevelopmentCommand>,
): Promise<Found> => {
  const { state } = await context.execute.state(development, data.developmentNeedId);
  const requester = requesterOf(context, principal);
  const found = await foundEvenly(context, principal, async (answered) => {
    if (state.status === 'unset') return undefined;
    const stands = await answered(standing(requester, state.personId));
    const isSeen = stands.relations.size > 0 || (await answered(seesDevelopment(requester, state.personId)));
    return isSeen ? stands : undefined;
  });
  return found ?? reject('notFound', 'development/unknown', 'There is no such development need.');
};

const recordingRelations = (
  context: CommandContext,
  { principal, data }: SentCommand<RecordDevelopmentNeed>,
): Promise<Found> => answered(context, standing(requesterOf(context, principal), data.personId));

/** The dimensions of a review's cycle; null if it is no review of the person, or the principal does not see it whole. */
const dimensionsOf = async (
  context: CommandContext,
  principal: Principal,
  { personId, fromReviewId }: { personId: string; fromReviewId: string },
): Promise<DevelopmentFacts['dimensions']> => {
  const { state } = await context.execute.state(review, fromReviewId);
  const requester = requesterOf(context, principal);
  const found = await foundEvenly(context, principal, async (answered) => {
    if (state.status === 'unopened' || state.context.subjectId !== personId) return undefined;
    return (await answered(seesWholeReview(requester, state))) ? state.context.cycleId : undefined;
  });
  if (found === undefined) return null;
  const { state: rules } = await context.execute.state(cycle, found);
  return rules.status === 'unset' ? [] : rules.dimensions.map(({ dimension }) => dimension);
};

const developmentFacts = async (
  context: CommandContext,
  { type, data }: DevelopmentCommand,
  principal: Principal,
): Promise<DevelopmentFacts> => {
  if (type !== 'RecordDevelopmentNeed') return { person: 'employed', dimensions: null };
  const { personId, fromReviewId, occurredAt } = data;
  return {
    person: await presenceOf(context, personId, occurredAt),
    dimensions:
      fromReviewId === null ? null : await dimensionsOf(context, principal, { personId, fromReviewId }),
  };
};

/** The commands to development needs and their growth plans. */
export const developmentRoutes = commandRoutes(
  { decider: development, key: 'developmentNeedId', relations: needRelations, facts: developmentFacts },
  {
    RecordDevelopmentNeed: {
      path: '/v1/development-needs',
      summary: 'Record what a person needs to develop, and why',
      body: recordDevelopmentNeedBody,
      makes: 'developmentNeedId',
      relations: recordingRelations,
    },
    PlanGrowthAction: {
      path: '/v1/development-needs/:developmentNeedId/actions',
      summary: 'Plan an action for a development need, with its due day',
      body: planGrowthActionBody,
      makes: 'growthActionId',
    },
    CompleteGrowthAction: {
      path: '/v1/development-needs/:developmentNeedId/actions/:growthActionId/done',
      summary: 'Complete an action of a growth plan',
      body: completeGrowthActionBody,
    },
    DropGrowthAction: {
      path: '/v1/development-needs/:developmentNeedId/actions/:growthActionId/drop',
      summary: 'Drop an action of a growth plan, with a reason; it stays visible',
      body: dropGrowthActionBody,
    },
    CloseDevelopmentNeed: {
      path: '/v1/development-needs/:developmentNeedId/close',
      summary: 'Close a development need as met or dropped',
      body: closeDevelopmentNeedBody,
    },
  },
);
