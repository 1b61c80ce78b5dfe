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

const refuseOrder = (path: string, message: string): never =>
  refuseField('scorecard/not-in-order', 'The order names something unknown, or something twice.', {
    path,
    message,
  });

/** All ids with the given ones first. Refuses an id that is unknown or given twice. */
const ordered = (
  given: readonly string[],
  all: readonly string[],
  { path, message = 'each part of the scorecard at most once' }: { path: string; message?: string },
): string[] => {
  given.forEach((id, place) => {
    if (!all.includes(id) || given.indexOf(id) !== place) refuseOrder(`${path}/${place}`, message);
  });
  return [...given, ...all.filter((id) => !given.includes(id))];
};

/** Those of the given orders of KPIs that change one, each with all KPIs of its objective. */
const orderedKpis = (given: NonNullable<ReorderScorecard['data']['kpis']>, state: DraftedScorecard) =>
  given.flatMap(({ objectiveId, kpiIds }, place) => {
    const objective = objectiveOf(state, objectiveId);
    const path = `kpis/${place}`;
    if (!objective || given.findIndex((each) => each.objectiveId === objectiveId) !== place)
      return refuseOrder(`${path}/objectiveId`, 'each objective of the scorecard at most once');
    const now = Object.keys(objective.kpis);
    const all = ordered(kpiIds, now, {
      path: `${path}/kpiIds`,
      message: 'each KPI that is attached to the objective at most once',
    });
    return all.join() === now.join() ? [] : [{ objectiveId, kpiIds: all }];
  });

/** Puts perspectives, objectives and their KPIs into another order; what is not named follows in its present order. */
export const reorder = ({ data }: ReorderScorecard, state: DraftedScorecard): ScorecardEvent[] => {
  const now = {
    perspectiveIds: state.perspectives.map(({ perspectiveId }) => perspectiveId),
    objectiveIds: state.objectives.map(({ objectiveId }) => objectiveId),
  };
  const { kpis: given = [], ...rest } = data;
  const perspectiveIds = ordered(data.perspectiveIds ?? [], now.perspectiveIds, { path: 'perspectiveIds' });
  const objectiveIds = ordered(data.objectiveIds ?? [], now.objectiveIds, { path: 'objectiveIds' });
  const kpis = orderedKpis(given, state);
  const isSame =
    perspectiveIds.join() === now.perspectiveIds.join() &&
    objectiveIds.join() === now.objectiveIds.join() &&
    kpis.length === 0;
  if (isSame) return [];
  const order = { ...rest, perspectiveIds, objectiveIds, ...(kpis.length > 0 && { kpis }) };
  return [{ type: 'ScorecardReordered', data: order }];
};
