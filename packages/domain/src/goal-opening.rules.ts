import type { ChangeGoalOwner, SetGoal } from '@cairn/contracts/goal.commands';
import { reject } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { type CycleState, isEligible, isInScope } from './cycle.state.ts';
import type { GoalFacts } from './goal.facts.ts';

type OpenCycle = Exclude<CycleState, { status: 'unset' }>;

const refuse = (code: string, path: string, detail: string, message: string): never =>
  reject('invalid', code, detail, [{ path, message }]);

/** The cycle that the goal is set in. Throws if it is unknown, closed or not for goals. */
export const openOkrCycle = ({ cycle }: GoalFacts): OpenCycle => {
  if (cycle.status === 'unset')
    return refuse('goal/unknown-cycle', 'cycleId', 'No such cycle was opened.', 'a cycle that is open');
  if (cycle.kind !== 'okr')
    return refuse(
      'goal/wrong-cycle',
      'cycleId',
      'Goals are set in OKR cycles. This cycle is for reviews.',
      'a cycle of kind okr',
    );
  if (cycle.status === 'closed')
    return reject('conflict', 'goal/cycle-closed', 'The cycle is closed.', [
      { path: 'cycleId', message: 'a cycle that is open' },
    ]);
  return cycle;
};

/** Throws if the owner does not take part in the cycle: outside its unit, or not among its eligible people. */
export const checkTakesPart = (
  { data }: SetGoal | ChangeGoalOwner,
  { owner: { units, employmentId }, cycle }: GoalFacts,
): void => {
  if (!isInScope(cycle, units))
    refuse(
      'goal/outside-the-scope',
      'owner/id',
      "The owner's unit is outside the scope of the cycle.",
      "an owner in the cycle's unit or below it",
    );
  if (data.owner.kind === 'person' && !isEligible(cycle, employmentId))
    refuse('goal/not-eligible', 'owner/id', 'The owner is not eligible in this cycle.', 'an eligible owner');
};

/** The goal's period: the requested one, which lies within the cycle, or else the whole cycle. */
export const periodOf = (requested: DayRange | undefined, { evaluationPeriod }: OpenCycle): DayRange => {
  const { from, to } = requested ?? evaluationPeriod;
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

const maxKeyResults = 50;

/** Throws if the goal would have more active key results than the policy of its cycle allows. */
export const checkKeyResultLimit = (count: number, cycle: CycleState): void => {
  const block = cycle.status === 'unset' ? undefined : cycle.policy.keyResultsPerGoal.block;
  const max = Math.min(block ?? maxKeyResults, maxKeyResults);
  if (count > max)
    refuse(
      'goal/too-many-key-results',
      'keyResults',
      `The goal would have ${count} active key results.`,
      `at most ${max}`,
    );
};

/** The accountable person: the one that the command names, or else the owner. Throws if one of them is unknown. */
export const accountableOf = ({ data }: SetGoal | ChangeGoalOwner, { owner }: GoalFacts): string => {
  if (!owner.known)
    refuse('goal/unknown-owner', 'owner/id', `No such ${data.owner.kind} is known.`, 'a person or unit');
  const accountableId = data.accountableId ?? (data.owner.kind === 'person' ? data.owner.id : undefined);
  if (accountableId === undefined)
    return refuse(
      'goal/nobody-accountable',
      'accountableId',
      'A goal that a unit owns must name an accountable person.',
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
