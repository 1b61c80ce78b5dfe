import type { ReservePeriod } from '@cairn/contracts/cycle.commands';
import type { CalendarEvent } from '@cairn/contracts/cycle.events';
import { given, rejectionOf } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { commandOf } from './command.fixture.ts';
import { calendar } from './calendar.decider.ts';

const [first, second] = [uuid(1), uuid(2)];
const noneAbandoned = { neverOpened: new Set<string>() };
const firstAbandoned = { neverOpened: new Set([first]) };
const early = '2026-07-01T08:58:59.000Z';
const aMinuteAgo = '2026-07-01T08:59:00.000Z';

const period = (cycleId: string, given: Partial<ReservePeriod['data']> = {}): ReservePeriod['data'] => ({
  cycleId,
  kind: 'okr',
  scope: 'organisation',
  rhythm: 'quarter',
  period: { from: '2026-07-01', to: '2026-09-30' },
  ...given,
});
const reserved = (
  cycleId: string,
  given: Partial<ReservePeriod['data']> = {},
  occurredAt = '2026-07-01T09:00:00.000Z',
): CalendarEvent => ({ type: 'PeriodReserved', data: { ...period(cycleId, given), occurredAt } });
const reserve = (cycleId: string, given: Partial<ReservePeriod['data']> = {}) => {
  const { type, actor, at } = commandOf('ReservePeriod', {});
  return { type, actor, at, data: period(cycleId, given) };
};

test('reserves a period', () => {
  given(calendar).when(reserve(first), noneAbandoned).decides(reserved(first));
});
test('takes the rhythm of an older reservation from the length of its period', () => {
  const { rhythm: _, ...older } = period(first);
  const event: CalendarEvent = {
    type: 'PeriodReserved',
    data: { ...older, occurredAt: '2026-07-01T09:00:00.000Z' },
  };
  given(calendar, event)
    .when(reserve(second), noneAbandoned)
    .refuses('cycle/period-overlaps', 'evaluationPeriod');
  const year = { rhythm: 'year' as const, period: { from: '2026-01-01', to: '2026-12-31' } };
  given(calendar, event).when(reserve(second, year), noneAbandoned).decides(reserved(second, year));
});
test('decides nothing if the cycle already holds the period', () => {
  given(calendar, reserved(first)).when(reserve(first), noneAbandoned).decidesNothing();
});
test('refuses a period that shares a day with another one of the same kind, scope and rhythm', () => {
  const next = { period: { from: '2026-09-30', to: '2026-12-31' } };
  given(calendar, reserved(first))
    .when(reserve(second, next), noneAbandoned)
    .refuses('cycle/period-overlaps', 'evaluationPeriod');
});
test('reserves a period right after another one, and the same period for another kind, scope or rhythm', () => {
  for (const other of [
    { period: { from: '2026-10-01', to: '2026-12-31' } },
    { kind: 'review' as const },
    { scope: uuid(9) },
    { rhythm: 'year' as const },
  ])
    given(calendar, reserved(first))
      .when(reserve(second, other), noneAbandoned)
      .decides(reserved(second, other));
});
test('releases a reservation after a minute if its cycle was never opened', () => {
  given(calendar, reserved(first, {}, early))
    .when(reserve(second), firstAbandoned)
    .decides(
      { type: 'PeriodReleased', data: { cycleId: first, occurredAt: '2026-07-01T09:00:00.000Z' } },
      reserved(second),
    );
});
test('keeps a reservation during its first minute, and for good after its cycle was opened', () => {
  given(calendar, reserved(first, {}, aMinuteAgo))
    .when(reserve(second), firstAbandoned)
    .refuses('cycle/period-overlaps');
  given(calendar, reserved(first, {}, early))
    .when(reserve(second), noneAbandoned)
    .refuses('cycle/period-overlaps');
});

test('no two reserved periods of one kind and scope ever share a day', () => {
  const days = fc.integer({ min: 1, max: 9 });
  const asks = fc.record({
    cycle: fc.integer({ min: 1, max: 12 }),
    ends: fc.tuple(days, days),
    kind: fc.constantFrom('okr' as const, 'review' as const),
    abandoned: fc.boolean(),
    minute: fc.integer({ min: 10, max: 59 }),
  });
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 30 }), (all) => {
      let state = calendar.initial;
      for (const { cycle, ends, kind, abandoned, minute } of all) {
        const [from, to] = ends.sort((a, b) => a - b);
        const data = period(uuid(cycle), {
          kind,
          period: { from: `2026-01-0${from}`, to: `2026-01-0${to}` },
        });
        const facts = abandoned
          ? { neverOpened: new Set(state.reservations.map(({ cycleId }) => cycleId)) }
          : noneAbandoned;
        const command = { ...reserve(uuid(cycle)), data, at: `2026-07-01T09:${minute}:00.000Z` };
        let events: readonly CalendarEvent[] = [];
        rejectionOf(() => (events = calendar.decide(command, state, facts)));
        state = events.reduce(calendar.evolve, state);
      }
      const clashes = state.reservations.flatMap((one, i) =>
        state.reservations
          .slice(i + 1)
          .filter((other) => one.kind === other.kind)
          .filter((other) => one.period.from <= other.period.to && other.period.from <= one.period.to),
      );
      expect(clashes).toEqual([]);
    }),
  );
});
