import { dayOf } from '@cairn/contracts/day';
import type { OpenReview } from '@cairn/contracts/review.commands';
import type { CycleState } from '@cairn/domain/cycle.state';
import { person } from '@cairn/domain/person.decider';
import { type Employment, employmentOf, levelOn, managersOn, unitOn } from '@cairn/domain/person.state';
import type { EmploymentFacts } from '@cairn/domain/review.facts';
import type { CommandContext } from '../context.ts';
import { unitsOf } from './unit-tree.facts.ts';

const earliest = (...days: readonly string[]): string => days.reduce((a, b) => (b < a ? b : a));

/** The day on which a review pins an employment. Undefined if the cycle was never opened. */
export const pinnedDay = (
  cycle: CycleState,
  { effectiveTo }: Employment,
  openedOn: string,
): string | undefined => {
  if (cycle.status === 'unset') return undefined;
  const { to } = cycle.evaluationPeriod;
  return earliest(to, openedOn, effectiveTo ?? to);
};

/**
 * Unit, level and managers of an employment on one day: the last day of the evaluation period, today, or its own last day,
 * whichever comes first. Null if the employment is not the subject's, or lies outside the period.
 */
export const employmentFacts = async (
  context: CommandContext,
  { subjectId, employmentId }: OpenReview['data'],
  cycle: CycleState,
): Promise<EmploymentFacts | null> => {
  if (cycle.status === 'unset') return null;
  const { state } = await context.execute.state(person, subjectId);
  const employment = employmentOf(state, employmentId);
  if (!employment) return null;
  const { from, to } = cycle.evaluationPeriod;
  const last = employment.effectiveTo ?? to;
  const day = pinnedDay(cycle, employment, dayOf(context.now(), context.timeZone)) ?? to;
  if (last < from || employment.effectiveFrom > day) return null;
  const unitId = unitOn(state, employmentId, day);
  return {
    unitId,
    units: await unitsOf(context, cycle, { unitId, day }),
    level: levelOn(state, employmentId, day),
    managers: managersOn(state, employmentId, day),
  };
};
