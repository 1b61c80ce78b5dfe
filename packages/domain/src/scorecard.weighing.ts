import { dayOf } from '@cairn/contracts/day';
import { refuseField } from '@cairn/contracts/rejection';
import type { ReorderScorecard, ReviseScorecardWeights } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import type { Weighted } from '@cairn/contracts/scorecard.values';
import { type DatedWeight, isRetired, weightOn } from './dated-weight.ts';
import { refuseBackdated } from './reason.rules.ts';
import { firstDay, type ScorecardFacts } from './scorecard.rules.ts';
import { type DraftedScorecard, objectiveOf } from './scorecard.state.ts';

const weightsOf = (state: DraftedScorecard, item: Weighted): readonly DatedWeight[] | undefined => {
  if ('perspectiveId' in item)
    return state.perspectives.find(({ perspectiveId }) => perspectiveId === item.perspectiveId)?.weights;
  const objective = objectiveOf(state, item.objectiveId);
  return 'kpiId' in item ? objective?.kpis[item.kpiId] : objective?.weights;
};

/** A key of the part that a weight belongs to. */
const partOf = (weighted: Weighted): string => {
  const { weight: _, ...ids } = weighted;
  return Object.values(ids).join();
};

const checkItem = (state: DraftedScorecard, item: Weighted, place: number): readonly DatedWeight[] => {
  const weights = weightsOf(state, item);
  if (!weights || isRetired(weights))
    return refuseField('scorecard/nothing-to-weigh', 'The scorecard has no such part, or it was retired.', {
      path: `weights/${place}`,
      message: 'a perspective, an objective or an attached KPI of this scorecard',
    });
  return weights;
};

/** Revises weights from a day on; a day before today, in the organisation's time zone, needs a reason. */
export const reviseWeights = (
  command: ReviseScorecardWeights,
  state: DraftedScorecard,
  facts: ScorecardFacts,
): ScorecardEvent[] => {
  const { data, at } = command;
  const { weights, reason } = data;
  const effectiveFrom = firstDay(command, facts);
  weights.forEach((item, place) => {
    if (weights.findIndex((each) => partOf(each) === partOf(item)) !== place)
      refuseField('scorecard/weight-twice', 'Two weights are given for the same part.', {
        path: `weights/${place}`,
        message: 'one weight for each part',
      });
  });
  const changed = weights.filter(
    (item, place) => weightOn(checkItem(state, item, place), effectiveFrom) !== item.weight,
  );
  if (changed.length === 0) return [];
  const today = dayOf(at, facts.timeZone);
  refuseBackdated({ thing: 'scorecard', reason, day: effectiveFrom, field: 'effectiveFrom' }, today);
  return [{ type: 'ScorecardWeightsRevised', data: { ...data, effectiveFrom } }];
};

/** All ids with the given ones first. Refuses an id that is unknown or given twice. */
const ordered = (given: readonly string[], all: readonly string[], path: string): string[] => {
  given.forEach((id, place) => {
    if (!all.includes(id) || given.indexOf(id) !== place)
      refuseField('scorecard/not-in-order', 'The order names something unknown, or something twice.', {
        path: `${path}/${place}`,
        message: 'each part of the scorecard at most once',
      });
  });
  return [...given, ...all.filter((id) => !given.includes(id))];
};

/** Puts perspectives and objectives into another order; what is not named follows in its present order. */
export const reorder = ({ data }: ReorderScorecard, state: DraftedScorecard): ScorecardEvent[] => {
  const now = {
    perspectiveIds: state.perspectives.map(({ perspectiveId }) => perspectiveId),
    objectiveIds: state.objectives.map(({ objectiveId }) => objectiveId),
  };
  const perspectiveIds = ordered(data.perspectiveIds, now.perspectiveIds, 'perspectiveIds');
  const objectiveIds = ordered(data.objectiveIds, now.objectiveIds, 'objectiveIds');
  const isSame =
    perspectiveIds.join() === now.perspectiveIds.join() && objectiveIds.join() === now.objectiveIds.join();
  return isSame ? [] : [{ type: 'ScorecardReordered', data: { ...data, perspectiveIds, objectiveIds } }];
};
