import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { kpi } from './kpi.decider.ts';
import { defined, facts, kpiId, nps, occurredAt } from './kpi.fixture.ts';

describe('revising the target of a KPI', () => {
  const reason = 'The old one was a typing error';
  const revision = { kpiId, anchors: { red: 40, goal: 60 }, effectiveFrom: '2027-01-01' };
  const revised: KpiEvent = { type: 'KpiTargetRevised', data: { ...revision, occurredAt } };

  test('revises the target from a day on, in the future too', () => {
    given(kpi, defined()).when(commandOf('ReviseKpiTarget', revision), facts).decides(revised);
  });
  test('decides nothing if the target is already in force on that day', () => {
    given(kpi, defined(), revised)
      .when(commandOf('ReviseKpiTarget', { ...revision, effectiveFrom: '2027-02-01' }), facts)
      .decidesNothing();
    given(kpi, defined())
      .when(commandOf('ReviseKpiTarget', { ...revision, anchors: nps.anchors }), facts)
      .decidesNothing();
  });
  test('refuses a revision dated before the KPI was defined, unless its first day is earlier still', () => {
    const from = (effectiveFrom: string) =>
      commandOf('ReviseKpiTarget', { ...revision, effectiveFrom, occurredAt: '2026-01-01T00:00:00.000Z' });
    given(kpi, defined()).when(from('2027-01-01'), facts).refuses('occurred-at/too-early', 'occurredAt');
    const { data } = from('2026-01-01');
    const early = commandOf('ReviseKpiTarget', { ...data, reason });
    given(kpi, defined())
      .when(early, facts)
      .decides({ type: 'KpiTargetRevised', data: { ...data, reason } });
  });
  test('refuses a target for days that are over without a reason', () => {
    const from = (effectiveFrom: string, more: object = {}) =>
      commandOf('ReviseKpiTarget', { ...revision, effectiveFrom, ...more });
    const [yesterday, today] = ['2026-06-30', '2026-07-01'];
    given(kpi, defined()).when(from(yesterday), facts).refuses('kpi/reason-missing', 'reason');
    given(kpi, defined())
      .when(from(yesterday, { reason }), facts)
      .decides({ type: 'KpiTargetRevised', data: { ...revised.data, effectiveFrom: yesterday, reason } });
    given(kpi, defined())
      .when(from(today), facts)
      .decides({ type: 'KpiTargetRevised', data: { ...revised.data, effectiveFrom: today } });
  });
  test('takes today in the organisation’s time zone', () => {
    const command = {
      ...commandOf('ReviseKpiTarget', { ...revision, effectiveFrom: '2026-07-01' }),
      at: '2026-07-01T16:00:00.000Z',
    };
    given(kpi, defined()).when(command, facts).decides({
      type: 'KpiTargetRevised',
      data: command.data,
    });
    given(kpi, defined())
      .when(command, { ...facts, timeZone: 'Asia/Tokyo' })
      .refuses('kpi/reason-missing', 'reason');
  });
  test('refuses a target with anchors out of order', () => {
    given(kpi, defined())
      .when(commandOf('ReviseKpiTarget', { ...revision, anchors: { red: 60, goal: 40 } }), facts)
      .refuses('kpi/anchors-out-of-order', 'anchors/goal');
  });
});

describe('withdrawing the target of a KPI', () => {
  const revision = { kpiId, anchors: { red: 40, goal: 60 }, effectiveFrom: '2027-01-01' };
  const revised: KpiEvent = { type: 'KpiTargetRevised', data: { ...revision, occurredAt } };
  const withdrawal = { kpiId, effectiveFrom: '2027-01-01', reason: 'A typing error' };
  const withdraw = commandOf('WithdrawKpiTarget', withdrawal);
  const withdrawn: KpiEvent = { type: 'KpiTargetWithdrawn', data: { ...withdrawal, occurredAt } };

  test('withdraws the target of a day once', () => {
    given(kpi, defined(), revised).when(withdraw, facts).decides(withdrawn);
    given(kpi, defined(), revised, withdrawn).when(withdraw, facts).decidesNothing();
  });
  test('puts the earlier target in force again, so that the same revision is new', () => {
    const revise = commandOf('ReviseKpiTarget', revision);
    given(kpi, defined(), revised).when(revise, facts).decidesNothing();
    given(kpi, defined(), revised, withdrawn).when(revise, facts).decides(revised);
  });
  test('refuses a day on which no target begins, and the anchors of the definition', () => {
    const from = (effectiveFrom: string) => commandOf('WithdrawKpiTarget', { ...withdrawal, effectiveFrom });
    for (const day of ['2027-01-02', '2026-07-01'])
      given(kpi, defined(), revised).when(from(day), facts).refuses('kpi/unknown-target', 'effectiveFrom');
  });
});

describe('a target for some days', () => {
  const quarter = {
    kpiId,
    anchors: { red: 40, goal: 60 },
    effectiveFrom: '2027-01-01',
    effectiveTo: '2027-03-31',
  };
  const held: KpiEvent = { type: 'KpiTargetRevised', data: { ...quarter, occurredAt } };
  const revise = (more: object) => commandOf('ReviseKpiTarget', { ...quarter, ...more });

  test('is in force between its first and its last day', () => {
    given(kpi, defined()).when(revise({}), facts).decides(held);
    given(kpi, defined(), held).when(revise({}), facts).decidesNothing();
    given(kpi, defined(), held)
      .when(revise({ anchors: nps.anchors, effectiveFrom: '2027-04-01', effectiveTo: undefined }), facts)
      .decidesNothing();
  });
  test('may be said anew for the same days', () => {
    const again = revise({ anchors: { red: 45, goal: 65 } });
    given(kpi, defined(), held).when(again, facts).decides({ type: 'KpiTargetRevised', data: again.data });
  });
  test('does not overlap another one', () => {
    given(kpi, defined(), held)
      .when(revise({ effectiveFrom: '2027-03-31', effectiveTo: '2027-04-30' }), facts)
      .refuses('kpi/overlapping-target', 'effectiveFrom');
    given(kpi, defined(), held)
      .when(revise({ effectiveFrom: '2026-12-01', effectiveTo: '2027-01-01' }), facts)
      .refuses('kpi/overlapping-target', 'effectiveTo');
  });
  test('does not end before it begins', () => {
    given(kpi, defined())
      .when(revise({ effectiveTo: '2026-12-31' }), facts)
      .refuses('kpi/target-ends-before-it-begins', 'effectiveTo');
  });
});
