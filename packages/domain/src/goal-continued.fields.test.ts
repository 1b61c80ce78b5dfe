import type { CarryOverGoal } from '@cairn/contracts/goal-carry-over.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { rejectionOf, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import type { GoalFacts } from './goal.facts.ts';
import { context, facts, goalId, goalWasSet, nps, okrCycle, other } from './goal.fixture.ts';
import { continuedGoal } from './goal-continued.ts';
import { forCarryOver } from './goal-continued.fields.ts';
import type { Goal } from './goal.state.ts';
import { kpi } from './kpi.decider.ts';
import { defined, kpiId } from './kpi.fixture.ts';

type Chosen = CarryOverGoal['data']['keyResults'];

type Objective = Pick<CarryOverGoal['data'], 'strategicObjective'> & Partial<Pick<GoalFacts, 'objective'>>;

const measure = { kind: 'linkedKpi' as const, kpiId, baseline: 40, target: 60 };
const keyResult = { keyResultId: other, title: 'Recommended', weight: 1, measure };
const added: GoalEvent = {
  type: 'KeyResultAdded',
  data: { goalId, context, occurredAt: now, checkInCadenceDays: 7, keyResult },
};
const read = (value: number): KpiEvent => ({
  type: 'KpiMeasured',
  data: {
    kpiId,
    measurementId: uuid(91),
    period: '2026-06',
    reading: { value },
    source: 'CRM',
    occurredAt: now,
  },
});
const retired: KpiEvent = { type: 'KpiRetired', data: { kpiId, reason: 'Replaced', occurredAt: now } };

const rules = {
  keyResultProgress: () => null,
  aggregate: () => null,
  isStale: () => false,
  judgedAt: ({ now: at }: { now: number }) => at,
};

/** Carries over a goal with a key result for the NPS and one that is linked to a KPI with these events. */
const carryOver = (ofKpi: readonly KpiEvent[], keyResults?: Chosen, more: Objective = {}) => {
  const [carriedToId, cycleId] = [uuid(92), uuid(93)];
  const { objective = 'inUse', strategicObjective } = more;
  const chosen = {
    ...(keyResults && { keyResults }),
    ...(strategicObjective !== undefined && { strategicObjective }),
  };
  const command = commandOf('CarryOverGoal', { goalId, carriedToId, cycleId, keepParent: false, ...chosen });
  const events = [goalWasSet(), added];
  const setting = continuedGoal({
    command,
    goal: stateAfter(goal, events) as Goal,
    events: events.map((event, revision) => ({ ...event, revision })),
    rules,
    idOf: (keyResultId) => keyResultId,
  });
  const kpis = new Map([[kpiId, stateAfter(kpi, [defined(), ...ofKpi])]]);
  const known = { ...facts, cycle: { ...okrCycle, cycleId }, kpis, objective };
  return forCarryOver({ command, setting }, () => goal.decide(setting, goal.initial, known));
};

const refused = (...given: Parameters<typeof carryOver>) => {
  const rejection = rejectionOf(() => carryOver(...given));
  return [rejection?.code, ...(rejection?.fields ?? []).map(({ path }) => path)];
};
const both: Chosen = [{ keyResultId: nps }, { keyResultId: other }];

describe('carrying over a key result that is linked to a KPI', () => {
  test('freezes the chosen baseline, or the last reading of the KPI', () => {
    const begins = (baseline: number) => [{ data: { keyResults: [{ measure: { ...measure, baseline } }] } }];
    const only = { keyResultId: other };
    expect(carryOver([read(52)], [only])).toMatchObject(begins(52));
    expect(carryOver([], [{ ...only, baseline: 45 }])).toMatchObject(begins(45));
  });

  test('names its baseline if the KPI stands at the target or was never read', () => {
    expect(refused([read(60)], both)).toEqual(['key-result/target-equals-baseline', 'keyResults/1/baseline']);
    expect(refused([], both)).toEqual(['key-result/baseline-missing', 'keyResults/1/baseline']);
  });

  test('names it by its id if the KPI was retired', () => {
    expect(refused([retired], both)).toEqual(['key-result/retired-kpi', 'keyResults/1/keyResultId']);
  });

  test('names the list of key results if none were chosen', () => {
    expect(refused([read(60)])).toEqual(['key-result/target-equals-baseline', 'keyResults']);
    expect(refused([])).toEqual(['key-result/baseline-missing', 'keyResults']);
    expect(refused([retired])).toEqual(['key-result/retired-kpi', 'keyResults']);
  });
});

test('names a chosen baseline that lies beyond the target', () => {
  const beyond = [{ keyResultId: nps, baseline: 80 }];
  expect(refused([], beyond)).toEqual(['key-result/wrong-direction', 'keyResults/0/baseline']);
});

test('names the strategic objective if that was retired, and takes another one or none', () => {
  const only: Chosen = [{ keyResultId: nps }];
  const strategicObjective = { scorecardId: uuid(94), objectiveId: uuid(95) };
  const retired = { objective: 'retired' as const };
  expect(refused([], only, retired)).toEqual(['goal/objective-retired', 'strategicObjective']);
  expect(refused([], only, { ...retired, strategicObjective })).toEqual([
    'goal/objective-retired',
    'strategicObjective/objectiveId',
  ]);
  for (const chosen of [strategicObjective, null])
    expect(carryOver([], only, { strategicObjective: chosen })).toMatchObject([
      { data: { strategicObjective: chosen } },
    ]);
});
