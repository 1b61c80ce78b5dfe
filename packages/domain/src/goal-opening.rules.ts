import type { SetGoal } from '@cairn/contracts/goal.commands';
import type { GoalOwner } from '@cairn/contracts/goal.values';
import { type FieldError, reject, refuseField } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { type CycleState, isEligible, isInScope } from './cycle.state.ts';
import type { GoalFacts } from './goal.facts.ts';
import { refuseUnemployed } from './presence.ts';

/** What names the owner of a goal, and perhaps the accountable person. */
type Owning = { data: Pick<SetGoal['data'], 'owner' | 'accountableId'> };

type OpenCycle = Exclude<CycleState, { status: 'unset' }>;

const anOpenCycle: FieldError = { path: 'cycleId', message: 'a cycle that is open' };

/** The cycle that the goal is set in. Throws if it is unknown, closed or not for goals; `ifClosed` is the field that a closed one refuses. */
export const openOkrCycle = ({ cycle }: GoalFacts, ifClosed = anOpenCycle): OpenCycle => {
  if (cycle.status === 'unset')
    return refuseField('goal/unknown-cycle', 'No such cycle was opened.', anOpenCycle);
  if (cycle.kind !== 'okr')
    return refuseField('goal/wrong-cycle', 'Goals are set in OKR cycles. This cycle is for reviews.', {
      path: 'cycleId',
      message: 'a cycle of kind okr',
    });
  if (cycle.status === 'closed')
    return reject('conflict', 'goal/cycle-closed', 'The cycle is closed.', [ifClosed]);
  return cycle;
};

/**
 * Throws if the cycle of a goal is closed: nothing new begins in the goal. What it has can be corrected, what is open in it can
 * be ended or answered, and the goal itself can be closed or carried over.
 */
export const refuseAfterCycle = ({ cycle }: Pick<GoalFacts, 'cycle'>): void => {
  if (cycle.status === 'closed')
    reject(
      'conflict',
      'goal/cycle-closed',
      'The cycle is closed, so nothing new begins in its goals: no check-in, key result, offer, blocker, hold or admission of a machine. What they have can be corrected, and they can be closed.',
    );
};

/** Throws if the owner does not take part in the cycle: outside its unit, or not among its eligible people. */
export const checkTakesPart = (
  { data }: Owning,
  { owner: { units, employmentId }, cycle }: GoalFacts,
): void => {
  if (!isInScope(cycle, units))
    refuseField('goal/outside-the-scope', "The owner's unit is outside the scope of the cycle.", {
      path: 'owner/id',
      message: "an owner in the cycle's unit or below it",
    });
  if (data.owner.kind === 'person' && !isEligible(cycle, employmentId))
    refuseField('goal/not-eligible', 'The owner is not eligible in this cycle.', {
      path: 'owner/id',
      message: 'an eligible owner',
    });
};

/** The goal's period: the requested one, which lies within the cycle, or else the whole cycle. */
export const periodOf = (requested: DayRange | undefined, { evaluationPeriod }: OpenCycle): DayRange => {
  const { from, to } = requested ?? evaluationPeriod;
  if (to < from)
    refuseField('goal/ends-before-it-begins', 'A goal ends on or after its first day.', {
      path: 'period/to',
      message: `${from} or later`,
    });
  if (from < evaluationPeriod.from || to > evaluationPeriod.to)
    refuseField('goal/outside-the-cycle', 'The goal begins and ends within its cycle.', {
      path: from < evaluationPeriod.from ? 'period/from' : 'period/to',
      message: `${evaluationPeriod.from} to ${evaluationPeriod.to}`,
    });
  return { from, to };
};

/** Throws if the scorecard does not have the strategic objective that the command names, or if that was retired. */
export const checkObjective = ({ objective }: GoalFacts): void => {
  const path = 'strategicObjective/objectiveId';
  if (objective === 'unknown')
    refuseField('goal/unknown-objective', 'The scorecard has no such objective.', {
      path,
      message: 'a strategic objective of this scorecard',
    });
  if (objective === 'retired')
    reject('conflict', 'goal/objective-retired', 'This strategic objective was retired.', [
      { path, message: 'a strategic objective in use, in a perspective in use' },
    ]);
};

const maxKeyResults = 50;

/** Throws if the goal would have more active key results than the policy of its cycle allows. */
export const checkKeyResultLimit = (count: number, cycle: CycleState): void => {
  const block = cycle.status === 'unset' ? undefined : cycle.policy.keyResultsPerGoal.block;
  const max = Math.min(block ?? maxKeyResults, maxKeyResults);
  if (count > max)
    refuseField('goal/too-many-key-results', `The goal would have ${count} active key results.`, {
      path: 'keyResults',
      message: `at most ${max}`,
    });
};

/** The accountable person: the one that the command names, or else the owner. Throws if one of them is unknown or not employed. */
export const accountableOf = ({ data }: Owning, { owner }: GoalFacts): string => {
  if (!owner.known)
    refuseField('goal/unknown-owner', `No such ${data.owner.kind} is known.`, {
      path: 'owner/id',
      message: 'a person or unit',
    });
  const accountableId = data.accountableId ?? (data.owner.kind === 'person' ? data.owner.id : undefined);
  if (accountableId === undefined)
    return refuseField(
      'goal/nobody-accountable',
      'A goal that a unit owns must name an accountable person.',
      { path: 'accountableId', message: 'a person' },
    );
  if (!owner.accountableKnown)
    refuseField('goal/unknown-accountable', 'No such person is registered.', {
      path: 'accountableId',
      message: 'a registered person',
    });
  if (owner.notEmployed) refuseUnemployed('notEmployed', owner.notEmployed);
  return accountableId;
};

type Keeping = { owner: GoalOwner; accountableId: string };

/** Whether the same owner and the same accountable person keep a goal in both. */
export const isSameKeeping = (a: Keeping, b: Keeping): boolean =>
  a.accountableId === b.accountableId && a.owner.kind === b.owner.kind && a.owner.id === b.owner.id;
