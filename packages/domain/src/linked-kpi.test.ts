import type { Measure } from '@cairn/contracts/key-result.values';
import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goal } from './goal.decider.ts';
import { context, facts, goalId, goalWasSet } from './goal.fixture.ts';
import { kpi } from './kpi.decider.ts';
import { nps } from './kpi.fixture.ts';
import { evolveKpi, type KpiState } from './kpi.state.ts';

const reason = 'The survey changed';
const every = { goalId, context, occurredAt: now };
const set = goalWasSet();
const keyResultId = uuid(69);
const keyResult = { goalId, keyResultId, title: 'Leads', weight: 1 };
const add = (measure: MeasureBody) => commandOf('AddKeyResult', { ...keyResult, measure });
const revise = (measure: MeasureBody) => commandOf('ReviseKeyResult', { ...keyResult, measure, reason });
const shown = (measure: Measure) => ({ keyResultId, title: 'Leads', weight: 1, measure });
const added = (measure: Measure): GoalEvent => ({
  type: 'KeyResultAdded',
  data: { ...every, checkInCadenceDays: 7, keyResult: shown(measure) },
});

describe('linking a key result to a KPI', () => {
  const kpiId = uuid(70);
  const measured = (values: number[], more: object = {}): KpiState =>
    values.reduce<KpiState>(
      (state, value, i) =>
        evolveKpi(state, {
          type: 'KpiMeasured',
          data: {
            kpiId,
            measurementId: uuid(71 + i),
            period: `2026-0${6 - i}`,
            reading: { value },
            source: 'CRM',
            occurredAt: now,
          },
        }),
      evolveKpi(kpi.initial, { type: 'KpiDefined', data: { ...nps, ...more } }),
    );
  const linked = { kind: 'linkedKpi' as const, kpiId, target: 60 };
  const reading = (state: KpiState) => ({ ...facts, kpis: new Map([[kpiId, state]]) });

  test('freezes the last reading as its baseline, or 0 if the KPI adds up', () => {
    given(goal, set)
      .when(add(linked), reading(measured([41, 40])))
      .decides(added({ ...linked, baseline: 41 }));
    given(goal, set)
      .when(add(linked), reading(measured([41], { aggregation: 'sum' })))
      .decides(added({ ...linked, baseline: 0 }));
    given(goal, set)
      .when(add({ ...linked, baseline: 30 }), reading(measured([41])))
      .decides(added({ ...linked, baseline: 30 }));
  });

  test('keeps the baseline when it is revised, even if the KPI was read or retired since', () => {
    const before = { ...linked, baseline: 41 };
    const later = evolveKpi(measured([55, 41]), {
      type: 'KpiRetired',
      data: { kpiId, reason, occurredAt: now },
    });
    given(goal, set, added(before))
      .when(revise({ ...linked, target: 70 }), reading(later))
      .decides({
        type: 'KeyResultRevised',
        data: {
          ...every,
          keyResult: shown({ ...before, target: 70 }),
          from: { weight: 1, measure: before },
          reason,
        },
      });
  });
});
