import type { ReviseGoal } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { GoalTerms } from '@cairn/contracts/goal.values';
import type { DayRange } from '@cairn/contracts/values';
import type { GoalFacts } from './goal.facts.ts';
import { checkObjective, openOkrCycle, periodOf } from './goal-opening.rules.ts';
import type { Goal, OpenGoal } from './goal.state.ts';
import { refuseDaysLeftOut } from './key-result.due.ts';

type Revised = Extract<GoalEvent, { type: 'GoalRevised' }>['data'];

const termsOf = ({ level, ambition, period, checkInCadenceDays, strategicObjective }: Goal): GoalTerms => ({
  level,
  ambition,
  period,
  checkInCadenceDays,
  strategicObjective,
});

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const only = <T extends object>(given: T, keep: (field: string) => boolean): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([field]) => keep(field))) as Partial<T>;

const periodStays = { path: 'period', message: 'the days that it has' };

const requestedPeriod = (requested: DayRange | undefined, facts: GoalFacts): { period?: DayRange } =>
  requested ? { period: periodOf(requested, openOkrCycle(facts, periodStays)) } : {};

/**
 * Revises what a goal is about and when it runs. The state holds no text, so a title or description that is sent always
 * counts as a change. It decides nothing if all else is so already.
 */
export const reviseGoal = ({ data }: ReviseGoal, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  const { goalId, occurredAt, reason, period, ...given } = data;
  const before = termsOf(goal);
  const wanted: Revised['to'] = { ...given, ...requestedPeriod(period, facts) };
  const to = only(wanted, (field) => {
    const value = wanted[field as keyof typeof wanted];
    if (value === undefined) return false;
    return !(field in before) || !isSame(value, before[field as keyof GoalTerms]);
  });
  if (Object.keys(to).length === 0) return [];
  // A goal goes on serving an objective that was retired since.
  if (to.strategicObjective) checkObjective(facts);
  if (to.period) refuseDaysLeftOut(goal, to.period);
  const from = only(before, (field) => field in to);
  const followed = to.period || to.checkInCadenceDays !== undefined ? [...goal.keyResults.keys()] : [];
  const { context, timeZone } = goal;
  const revision = { from, to, keyResultIds: followed, timeZone };
  return [{ type: 'GoalRevised', data: { goalId, context, ...revision, reason, occurredAt } }];
};
