import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { decideReadings, kpiDelivery } from './kpi.delivery.ts';
import { defined, facts, kpiId, nps, occurredAt } from './kpi.fixture.ts';
import { type DefinedKpi, evolveKpi } from './kpi.state.ts';

const line = (period: string, value: number, more: { source?: string; reason?: string } = {}) => ({
  kpiId,
  measurementId: uuid(Number(period.slice(-2))),
  period,
  reading: { value },
  source: 'Web',
  occurredAt,
  ...more,
});
const june = line('2026-06', 40);
const measured: KpiEvent = { type: 'KpiMeasured', data: june };
const deliver = (...readings: ReturnType<typeof line>[]) =>
  commandOf('DeliverMeasurements', { kpiId, readings });
const correction = (value: number, reason = 'Delivered again with another reading.'): KpiEvent => ({
  type: 'KpiMeasurementCorrected',
  data: {
    kpiId,
    measurementId: june.measurementId,
    period: '2026-06',
    reading: { value },
    from: { value: 40 },
    reason,
    occurredAt,
  },
});

describe('a delivery to one KPI', () => {
  test('records new readings and nothing that is known', () => {
    const july = line('2026-07', 41);
    given(kpiDelivery, defined(), measured)
      .when(deliver(line('2026-06', 40), july), facts)
      .decides({ type: 'KpiMeasured', data: july });
    given(kpiDelivery, defined(), measured)
      .when(deliver(line('2026-06', 40)), facts)
      .decidesNothing();
  });
  test('corrects what the same source delivered with another reading, and keeps the reason', () => {
    given(kpiDelivery, defined(), measured)
      .when(deliver(line('2026-06', 42)), facts)
      .decides(correction(42));
    given(kpiDelivery, defined(), measured)
      .when(deliver(line('2026-06', 42, { reason: 'Late visits' })), facts)
      .decides(correction(42, 'Late visits'));
  });
  test('decides a period that it names twice in the order of its lines', () => {
    given(kpiDelivery, defined())
      .when(deliver(line('2026-06', 40), line('2026-06', 40), line('2026-06', 42)), facts)
      .decides(measured, correction(42));
  });
  test('refuses a period that another source measured', () => {
    given(kpiDelivery, defined(), measured)
      .when(deliver(line('2026-06', 40, { source: 'ERP' })), facts)
      .refuses('kpi/already-measured', 'period');
  });
  test('is decided line by line, so that one refusal does not hide the others', () => {
    const state = evolveKpi({ status: 'unset' }, defined(nps)) as DefinedKpi;
    const decided = decideReadings(deliver(line('2026-06', 40), line('2999-01', 1)), state, facts);
    expect(decided.map(({ events, refusal }) => [events.length, refusal?.code])).toEqual([
      [1, undefined],
      [0, 'kpi/period-in-the-future'],
    ]);
  });
  test('is refused for a KPI that nobody defined', () => {
    given(kpiDelivery)
      .when(deliver(line('2026-06', 40)), facts)
      .refuses('kpi/unknown', 'kpiId');
  });
});
