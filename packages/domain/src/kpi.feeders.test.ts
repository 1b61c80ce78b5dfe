import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { kpi } from './kpi.decider.ts';
import { defined, facts, kpiId, occurredAt } from './kpi.fixture.ts';

const feederId = uuid(9);
const admit = commandOf('AdmitKpiFeeder', { kpiId, feederId, feederName: 'Web analytics' });
const dismiss = commandOf('DismissKpiFeeder', { kpiId, feederId, reason: 'Another tool' });
const admitted: KpiEvent = { type: 'KpiFeederAdmitted', data: admit.data };
const dismissed: KpiEvent = { type: 'KpiFeederDismissed', data: dismiss.data };

describe('a machine that feeds a KPI', () => {
  test('is admitted once, and again after it was dismissed', () => {
    given(kpi, defined()).when(admit, facts).decides(admitted);
    given(kpi, defined(), admitted).when(admit, facts).decidesNothing();
    given(kpi, defined(), admitted, dismissed).when(admit, facts).decides(admitted);
  });
  test('is dismissed once, if it was admitted', () => {
    given(kpi, defined(), admitted).when(dismiss, facts).decides(dismissed);
    given(kpi, defined(), admitted, dismissed).when(dismiss, facts).decidesNothing();
    given(kpi, defined()).when(dismiss, facts).refuses('kpi/unknown-feeder');
  });
  test('is not admitted to a KPI that was retired', () => {
    const retired: KpiEvent = { type: 'KpiRetired', data: { kpiId, reason: 'Unused', occurredAt } };
    given(kpi, defined(), retired).when(admit, facts).refuses('kpi/retired');
  });
});
