import type { Decider } from '@cairn/contracts/decider';
import { reject, refuseField } from '@cairn/contracts/rejection';
import type {
  AddStrategicObjective,
  AttachKpi,
  DetachKpi,
  DraftScorecard,
  ScorecardCommand,
} from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { scorecardLevels } from '@cairn/contracts/scorecard.values';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import {
  evolveScorecard,
  objectiveOf,
  type ScorecardLevel,
  type ScorecardState,
  type StrategicObjective,
} from './scorecard.state.ts';

/** Facts about the unit, KPI and scorecard that a command names, read forward. */
export type ScorecardFacts = {
  /** The unit or KPI exists. True if the command names none. */
  known: boolean;
  /** The level of the scorecard that this one serves; null if there is no such scorecard. */
  higherLevel: ScorecardLevel | null;
};

type Drafted = Exclude<ScorecardState, { status: 'unset' }>;

const draft = ({ data }: DraftScorecard, { known, higherLevel }: ScorecardFacts): ScorecardEvent[] => {
  const { perspectives, alignedTo, level } = data;
  perspectives.forEach(({ perspectiveId }, i) => {
    if (perspectives.findIndex((each) => each.perspectiveId === perspectiveId) !== i)
      refuseField('scorecard/perspective-twice', 'Two perspectives have the same id.', {
        path: `perspectives/${i}/perspectiveId`,
        message: 'another name',
      });
  });
  if (!known)
    refuseField('scorecard/unknown-unit', 'No such unit was founded.', {
      path: 'unitId',
      message: 'a unit that was founded',
    });
  if (alignedTo !== null && higherLevel === null)
    refuseField('scorecard/unknown-scorecard', 'No such scorecard was drafted.', {
      path: 'alignedTo',
      message: 'a scorecard that was drafted',
    });
  if (higherLevel && scorecardLevels.indexOf(higherLevel) >= scorecardLevels.indexOf(level))
    refuseField('scorecard/not-higher', 'A scorecard can only serve one of a higher level.', {
      path: 'alignedTo',
      message: `a scorecard above the level ${level}`,
    });
  return [{ type: 'ScorecardDrafted', data }];
};

const addObjective = ({ data }: AddStrategicObjective, state: Drafted): ScorecardEvent[] => {
  if (!state.perspectiveIds.includes(data.perspectiveId))
    refuseField('scorecard/unknown-perspective', 'The scorecard has no such perspective.', {
      path: 'perspectiveId',
      message: `one of ${state.perspectiveIds.join(', ')}`,
    });
  const name = data.name.toLowerCase();
  if (state.objectives.some((each) => each.name.toLowerCase() === name))
    refuseField('scorecard/objective-twice', 'The scorecard already has an objective with this name.', {
      path: 'name',
      message: 'a name that no other objective has',
    });
  return [{ type: 'StrategicObjectiveAdded', data }];
};

const namedObjective = (objectiveId: string, state: Drafted): StrategicObjective =>
  objectiveOf(state, objectiveId) ??
  reject('notFound', 'scorecard/unknown-objective', 'The scorecard has no such objective.');

const attachKpi = ({ data }: AttachKpi, state: Drafted, { known }: ScorecardFacts): ScorecardEvent[] => {
  const objective = namedObjective(data.objectiveId, state);
  if (!known)
    refuseField('scorecard/unknown-kpi', 'No such KPI was defined.', {
      path: 'kpiId',
      message: 'a KPI that was defined',
    });
  const attached = objective.kpis[data.kpiId];
  if (attached === data.weight) return [];
  if (attached !== undefined)
    reject(
      'conflict',
      'scorecard/kpi-already-attached',
      `The KPI is already attached to this objective with weight ${attached}.`,
      [{ path: 'kpiId', message: 'a KPI that is not attached to this objective' }],
    );
  return [{ type: 'KpiAttached', data }];
};

const detachKpi = ({ data }: DetachKpi, state: Drafted): ScorecardEvent[] => {
  const { kpis, detachedKpis } = namedObjective(data.objectiveId, state);
  if (kpis[data.kpiId] !== undefined) return [{ type: 'KpiDetached', data }];
  if (detachedKpis.includes(data.kpiId)) return [];
  return reject('notFound', 'scorecard/kpi-not-attached', 'The KPI is not attached to this objective.');
};

const change = (
  command: Exclude<ScorecardCommand, DraftScorecard>,
  state: Drafted,
  facts: ScorecardFacts,
): ScorecardEvent[] => {
  switch (command.type) {
    case 'AddStrategicObjective':
      return addObjective(command, state);
    case 'AttachKpi':
      return attachKpi(command, state, facts);
    case 'DetachKpi':
      return detachKpi(command, state);
    case 'PublishScorecard':
      if (state.status === 'published') return [];
      if (state.objectives.length === 0)
        reject(
          'conflict',
          'scorecard/no-objectives',
          'A scorecard needs a strategic objective before it is published.',
        );
      return [{ type: 'ScorecardPublished', data: command.data }];
  }
};

/**
 * One scorecard with its perspectives, strategic objectives and KPIs. After publishing it may still change: KPIs and
 * objectives are added and KPIs are detached, and each change shows at once.
 */
export const scorecard: Decider<ScorecardState, ScorecardCommand, ScorecardEvent, ScorecardFacts> = {
  category: 'scorecard',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (command.type === 'DraftScorecard')
      return state.status === 'unset'
        ? draft(command, facts)
        : reject('conflict', 'scorecard/already-drafted', 'This scorecard was already drafted.');
    if (state.status === 'unset')
      return reject('notFound', 'scorecard/unknown', 'No such scorecard was drafted.');
    refuseBefore(state.draftedAt, command);
    const events = change(command, state, facts);
    for (const { data } of events) refuseBeforeLastChange(state, data.occurredAt);
    return events;
  },
  evolve: evolveScorecard,
  words: {
    DetachKpi: {
      event: 'KpiDetached',
      word: 'reason',
      about: ['objectiveId', 'kpiId'],
      code: 'scorecard/kpi-already-detached',
    },
  },
};
