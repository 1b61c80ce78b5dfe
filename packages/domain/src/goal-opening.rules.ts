import type { ChangeGoalOwner, SetGoal } from '@cairn/contracts/goal.commands';
import { reject } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { type CycleState, isEligible, isInScope } from './cycle.state.ts';
import type { GoalFacts } from './goal.facts.ts';

type OpenCycle = Exclude<CycleState, { status: 'unset' }>;

const refuse = (code: string, path: string, detail: string, message: string): never =>
  reject('invalid', code, detail, [{ path, message }]);

/** The cycle that a goal may be set in. Throws where it is unknown, closed or not for goals. */
export const openOkrCycle = ({ cycle }: GoalFacts): OpenCycle => {
  if (cycle.status === 'unset')
    return refuse('goal/unknown-cycle', 'cycleId', 'No such cycle was opened.', 'a cycle that is open');
  if (cycle.kind !== 'okr')
    return refuse(
      'goal/wrong-cycle',
      'cycleId',
      'Goals are set in OKR cycles; this one is for reviews.',
      'a cycle of kind okr',
    );
  if (cycle.status === 'closed')
    return reject('conflict', 'goal/cycle-closed', 'The cycle is closed.', [
      { path: 'cycleId', message: 'a cycle that is open' },
    ]);
  return cycle;
};

/** Throws where the owner does not take part in the cycle: outside of its unit, or not among its eligible people. */
export const checkTakesPart = (
  { data }: SetGoal | ChangeGoalOwner,
  { owner: { units, employmentId }, cycle }: GoalFacts,
): void => {
  if (!isInScope(cycle, units))
    refuse(
      'goal/outside-the-scope',
      'owner/id',
      "The cycle is for another unit and those below it than the owner's.",
      "an owner in the cycle's unit",
    );
  if (data.owner.kind === 'unit' || cycle.status === 'unset') return;
  const takesPart = employmentId === null ? cycle.eligible === 'everyone' : isEligible(cycle, employmentId);
  if (!takesPart)
    refuse('goal/not-eligible', 'owner/id', 'The cycle leaves the owner out.', 'an eligible owner');
};

/** The goal's days: those asked for, inside the cycle's, or else the cycle's. */
export const periodOf = (asked: DayRange | undefined, { evaluationPeriod }: OpenCycle): DayRange => {
  const { from, to } = asked ?? evaluationPeriod;
  if (to < from)
    refuse(
      'goal/ends-before-it-begins',
      'period/to',
      'A goal ends on or after its first day.',
      `${from} or later`,
    );
  if (from < evaluationPeriod.from || to > evaluationPeriod.to)
    refuse(
      'goal/outside-the-cycle',
      from < evaluationPeriod.from ? 'period/from' : 'period/to',
      'The goal begins and ends within its cycle.',
      `${evaluationPeriod.from} to ${evaluationPeriod.to}`,
    );
  return { from, to };
};

const mostKeyResults = 50;

/** Throws where the goal would have more active key results than its cycle's policy lets it. */
export const checkKeyResultLimit = (count: number, cycle: CycleState): void => {
  const block = cycle.status === 'unset' ? undefined : cycle.policy.keyResultsPerGoal.block;
  const most = Math.min(block ?? mostKeyResults, mostKeyResults);
  if (count > most)
    refuse(
      'goal/too-many-key-results',
      'keyResults',
      `The goal would have ${count} active key results.`,
      `at most ${most}`,
    );
};

/** The accountable person: the one named, else the owner. Throws where owner or accountable person is unknown. */
export const accountableOf = ({ data }: SetGoal | ChangeGoalOwner, { owner }: GoalFacts): string => {
  if (!owner.known)
    refuse('goal/unknown-owner', 'owner/id', `No such ${data.owner.kind} is known.`, 'a person or unit');
  const accountableId = data.accountableId ?? (data.owner.kind === 'person' ? data.owner.id : undefined);
  if (accountableId === undefined)
    return refuse(
      'goal/nobody-accountable',
      'accountableId',
      'A goal of a unit names the person who answers for it.',
      'a person',
    );
  if (!owner.accountableKnown)
    refuse(
      'goal/unknown-accountable',
      'accountableId',
      'No such person is registered.',
      'a registered person',
    );
  return accountableId;
};
