import { relationsToGoal } from '@cairn/access/goal.visibility';
import type { Relations } from '@cairn/access/matching';
import { isEmployed, isManagerOf } from '@cairn/access/reporting-line';
import { inReview, relationsToReview, seesWholeReview } from '@cairn/access/review.visibility';
import type { Relation } from '@cairn/access/rule';
import type { AlertCommand } from '@cairn/contracts/alert.commands';
import type { AlertSubject } from '@cairn/contracts/alert.events';
import type { Role } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import { alert } from '@cairn/domain/alert.decider';
import { goal } from '@cairn/domain/goal.decider';
import { kpi } from '@cairn/domain/kpi.decider';
import { review } from '@cairn/domain/review.decider';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { canSee } from '../goals/goal.access.ts';
import { answered, requesterOf } from '../people/inquiry.facts.ts';

type Found = { relations: Relations; roles: readonly Role[] } | undefined;

const toGoal = async (context: CommandContext, principal: Principal, goalId: string): Promise<Found> => {
  const { state } = await context.execute.state(goal, goalId);
  const seen = await canSee(context, principal, state);
  if (!seen || state.status === 'unset') return undefined;
  const relations = await answered(context, relationsToGoal(requesterOf(context, principal), state));
  return { relations, roles: principal.roles };
};

/** Everybody may see a KPI. */
const toKpi = async (context: CommandContext, principal: Principal, kpiId: string): Promise<Found> => {
  const { state } = await context.execute.state(kpi, kpiId);
  if (state.status === 'unset') return undefined;
  const { ownerId } = state;
  const { personId, roles, today } = requesterOf(context, principal);
  const relations = new Set<Relation>(['audience']);
  if (ownerId === personId && (await answered(context, isEmployed(personId, today)))) relations.add('self');
  if (roles.includes('manager') && (await answered(context, isManagerOf(personId, ownerId, today))))
    relations.add('manager');
  return { relations, roles };
};

/** Only people who see the whole review see its alerts. Its subject answers none of them: they are about the rater. */
const toReview = async (context: CommandContext, principal: Principal, reviewId: string): Promise<Found> => {
  const { state } = await context.execute.state(review, reviewId);
  if (state.status === 'unopened') return undefined;
  const requester = requesterOf(context, principal);
  if (!(await answered(context, seesWholeReview(requester, state)))) return undefined;
  const { roles } = await answered(context, inReview(requester, state));
  const found = await answered(context, relationsToReview(requester, state));
  return { relations: new Set([...found].filter((each) => each !== 'self')), roles };
};

const toSubject = (context: CommandContext, principal: Principal, subject: AlertSubject): Promise<Found> => {
  switch (subject.kind) {
    case 'goal':
    case 'blocker':
      return toGoal(context, principal, subject.goalId);
    case 'kpi':
      return toKpi(context, principal, subject.kpiId);
    case 'review':
      return toReview(context, principal, subject.reviewId);
  }
};

/**
 * How the principal stands to what an alert is about. Throws a `notFound` Rejection if it was never raised, or is about
 * something that the principal may not see.
 */
export const alertRelations = async (
  context: CommandContext,
  { principal, data: { alertId } }: SentCommand<AlertCommand>,
): Promise<{ relations: Relations; roles: readonly Role[] }> => {
  const { state } = await context.execute.state(alert, alertId);
  const found =
    state.status === 'neverRaised' ? undefined : await toSubject(context, principal, state.subject);
  if (!found) throw new Rejection('notFound', 'alert/unknown', 'No such alert was raised.');
  return found;
};
