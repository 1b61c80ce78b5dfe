import type { ReviseKpi } from '@cairn/contracts/kpi.commands';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { kpi } from './kpi.decider.ts';
import { defined, facts, kpiId, nps, occurredAt } from './kpi.fixture.ts';

const reason = 'The survey changed';
const revise = (more: Partial<ReviseKpi['data']>) => commandOf('ReviseKpi', { kpiId, reason, ...more });
const revised: KpiEvent = {
  type: 'KpiRevised',
  data: {
    kpiId,
    from: { name: 'NPS', method: '' },
    to: { name: 'Net promoter score', method: 'Survey' },
    reason,
    occurredAt,
  },
};
const retired: KpiEvent = { type: 'KpiRetired', data: { kpiId, reason, occurredAt } };

describe('revising the definition of a KPI', () => {
  test('records what changed, and what was said before', () => {
    given(kpi, defined())
      .when(revise({ name: 'Net promoter score', method: 'Survey', unit: 'points' }), facts)
      .decides(revised);
  });
  test('decides nothing if it says so already', () => {
    given(kpi, defined(), revised)
      .when(revise({ method: 'Survey' }), facts)
      .decidesNothing();
  });
  test('takes a baseline and a benchmark away again', () => {
    const baseline = { value: 20, asOf: '2025-12-31' };
    given(kpi, defined({ ...nps, baseline }))
      .when(revise({ baseline: null }), facts)
      .decides({
        type: 'KpiRevised',
        data: { kpiId, from: { baseline }, to: { baseline: null }, reason, occurredAt },
      });
  });
  test('refuses a revision that is dated before the last one', () => {
    given(kpi, defined({ ...nps, occurredAt: '2026-01-01T00:00:00.000Z' }), revised)
      .when(revise({ unit: '%', occurredAt: '2026-02-01T00:00:00.000Z' }), facts)
      .refuses('occurred-at/before-the-last-change', 'occurredAt');
  });
});

describe('changing the owner of a KPI', () => {
  const change = commandOf('ChangeKpiOwner', { kpiId, ownerId: uuid(5), reason });
  test('records the new owner and the one before', () => {
    given(kpi, defined())
      .when(change, facts)
      .decides({ type: 'KpiOwnerChanged', data: { ...change.data, from: nps.ownerId } });
  });
  test('refuses somebody who is not employed, and decides nothing for the owner', () => {
    given(kpi, defined())
      .when(change, { ...facts, owner: 'notEmployed' })
      .refuses('person/not-employed', 'ownerId');
    given(kpi, defined())
      .when(commandOf('ChangeKpiOwner', { kpiId, ownerId: nps.ownerId, reason }), facts)
      .decidesNothing();
  });
});

describe('retiring a KPI', () => {
  const retire = commandOf('RetireKpi', { kpiId, reason });
  test('retires a KPI once', () => {
    given(kpi, defined()).when(retire, facts).decides(retired);
    given(kpi, defined(), retired).when(retire, facts).decidesNothing();
  });
  test('refuses to change a retired KPI', () => {
    const target = { kpiId, anchors: { red: 1, goal: 2 }, effectiveFrom: '2027-01-01' };
    for (const command of [
      revise({ unit: '%' }),
      commandOf('ChangeKpiOwner', { kpiId, ownerId: uuid(5), reason }),
      commandOf('ReviseKpiTarget', target),
    ])
      given(kpi, defined(), retired).when(command, facts).refuses('kpi/retired');
  });
  test('takes a late reading of a retired KPI, but none of a period that began afterwards', () => {
    const past: KpiEvent = { ...retired, data: { ...retired.data, occurredAt: '2026-06-10T09:00:00.000Z' } };
    const measurement = { kpiId, measurementId: uuid(3), reading: { value: 45 }, source: 'Survey' };
    given(kpi, defined(), past)
      .when(commandOf('RecordMeasurement', { ...measurement, period: '2026-06' }), facts)
      .decides({ type: 'KpiMeasured', data: { ...measurement, period: '2026-06', occurredAt } });
    given(kpi, defined(), past)
      .when(commandOf('RecordMeasurement', { ...measurement, period: '2026-07' }), facts)
      .refuses('kpi/retired', 'period');
  });
});
