import type { CycleState } from './cycle.state.ts';
import {
  type Employment,
  employmentOf,
  levelOn,
  managersOn,
  type PersonState,
  unitOn,
} from './person.state.ts';
import type { EmploymentFacts } from './review.facts.ts';

const earliest = (...days: readonly string[]): string => days.reduce((a, b) => (b < a ? b : a));

/** The day as of which a review pins an employment, by the day of its opening. Undefined if the cycle was never opened. */
export const pinnedDay = (
  cycle: CycleState,
  { effectiveTo }: Pick<Employment, 'effectiveTo'>,
  openedOn: string,
): string | undefined => {
  if (cycle.status === 'unset') return undefined;
  const { to } = cycle.evaluationPeriod;
  return earliest(to, openedOn, effectiveTo ?? to);
};

/** What a review pins of an employment, without the units above, and the day on which it does. */
export type Pinned = Omit<EmploymentFacts, 'units'> & { day: string };

/**
 * Unit, level and managers of an employment on one day: the last day of the evaluation period, the day of the opening, or its
 * own last day, whichever comes first. Null if the person has no such employment, or it lies outside the period.
 */
export const pinnedEmployment = (
  state: PersonState,
  employmentId: string,
  { cycle, openedOn }: { cycle: CycleState; openedOn: string },
): Pinned | null => {
  const employment = employmentOf(state, employmentId);
  if (cycle.status === 'unset' || !employment) return null;
  const { from, to } = cycle.evaluationPeriod;
  const last = employment.effectiveTo ?? to;
  const day = pinnedDay(cycle, employment, openedOn) ?? to;
  if (last < from || employment.effectiveFrom > day) return null;
  return {
    day,
    unitId: unitOn(state, employmentId, day),
    level: levelOn(state, employmentId, day),
    managers: managersOn(state, employmentId, day),
  };
};
