import { dayOf } from '@cairn/contracts/day';
import { reject } from '@cairn/contracts/rejection';
import type {
  AddStrategicObjective,
  AttachKpi,
  DetachKpi,
  RetireStrategicObjective,
  ReviseStrategicObjective,
} from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { isRetired, weightOn } from './dated-weight.ts';
import {
  firstDay,
  namedObjective,
  namedPerspective,
  refuseRetired,
  refuseRetiredKpi,
  refuseTakenName,
  refuseTooManyObjectives,
  refuseUnknownKpi,
  type ScorecardFacts,
} from './scorecard.rules.ts';
import { activeObjectives, type DraftedScorecard } from './scorecard.state.ts';

export const addObjective = ({ data }: AddStrategicObjective, state: DraftedScorecard): ScorecardEvent[] => {
  refuseRetired('perspective', namedPerspective(data.perspectiveId, state));
  refuseTakenName('objective', data, state.objectives);
  refuseTooManyObjectives(state.content.objectivesLimit, activeObjectives(state).length + 1);
  return [{ type: 'StrategicObjectiveAdded', data }];
};

export const reviseObjective = (
  { data }: ReviseStrategicObjective,
  state: DraftedScorecard,
): ScorecardEvent[] => {
  const { scorecardId, objectiveId, name, dueOn, reason, occurredAt } = data;
  const objective = namedObjective(objectiveId, state);
  const isRenamed = name !== undefined && name !== objective.name;
  const isMoved = dueOn !== undefined && dueOn !== objective.dueOn;
  if (!isRenamed && !isMoved) return [];
  refuseRetired('objective', objective);
  refuseTakenName(
    'objective',
    { name },
    state.objectives.filter((each) => each !== objective),
  );
  const before = { ...(isRenamed && { name: objective.name }), ...(isMoved && { dueOn: objective.dueOn }) };
  const after = { ...(isRenamed && { name }), ...(isMoved && { dueOn }) };
  return [
    {
      type: 'StrategicObjectiveRevised',
      data: { scorecardId, objectiveId, before, after, reason, occurredAt },
    },
  ];
};

export const retireObjective = (
  command: RetireStrategicObjective,
  state: DraftedScorecard,
  facts: ScorecardFacts,
): ScorecardEvent[] => {
  if (isRetired(namedObjective(command.data.objectiveId, state).weights)) return [];
  const effectiveFrom = firstDay(command, facts);
  return [{ type: 'StrategicObjectiveRetired', data: { ...command.data, effectiveFrom } }];
};

export const attachKpi = (
  { data }: AttachKpi,
  state: DraftedScorecard,
  { known, retired = false, timeZone }: ScorecardFacts,
): ScorecardEvent[] => {
  const objective = namedObjective(data.objectiveId, state);
  if (!known) refuseUnknownKpi('kpiId');
  const attached = weightOn(objective.kpis[data.kpiId] ?? [], dayOf(data.occurredAt, timeZone));
  if (attached === data.weight) return [];
  if (retired) refuseRetiredKpi('kpiId');
  if (attached !== null)
    reject(
      'conflict',
      'scorecard/kpi-already-attached',
      `The KPI is already attached to this objective with weight ${attached}.`,
      [{ path: 'kpiId', message: 'a KPI that is not attached to this objective' }],
    );
  refuseRetired('objective', objective);
  return [{ type: 'KpiAttached', data }];
};

export const detachKpi = ({ data }: DetachKpi, state: DraftedScorecard): ScorecardEvent[] => {
  const { kpis, detachedKpis } = namedObjective(data.objectiveId, state);
  if (kpis[data.kpiId] !== undefined) return [{ type: 'KpiDetached', data }];
  if (detachedKpis.includes(data.kpiId)) return [];
  return reject('notFound', 'scorecard/kpi-not-attached', 'The KPI is not attached to this objective.');
};
