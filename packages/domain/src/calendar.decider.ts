import type { ReservePeriod } from '@cairn/contracts/cycle.commands';
import type { CycleRhythm } from '@cairn/contracts/cycle.values';
import type { CalendarEvent } from '@cairn/contracts/cycle.events';
import { shareADay } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import { rhythmOf } from '@cairn/contracts/cycle-rhythm';

type Reserved = Extract<CalendarEvent, { type: 'PeriodReserved' }>['data'];
export type Reservation = Omit<Reserved, 'occurredAt' | 'rhythm'> & {
  rhythm: CycleRhythm;
  reservedAt: string;
};
export type CalendarState = { reservations: readonly Reservation[] };

/** The ids of reserved cycles that were never opened, read forward. */
export type CalendarFacts = { neverOpened: ReadonlySet<string> };

const secondsToOpen = 60;

/** The reservations that overlap the period of a new cycle. */
export const overlapping = (
  { reservations }: CalendarState,
  { kind, scope, rhythm, period }: ReservePeriod['data'],
): readonly Reservation[] =>
  reservations.filter(
    (other) =>
      other.kind === kind &&
      other.scope === scope &&
      other.rhythm === rhythm &&
      shareADay(other.period, period),
  );

export const isReserved = ({ reservations }: CalendarState, cycleId: string): boolean =>
  reservations.some((each) => each.cycleId === cycleId);

const isAbandoned = ({ reservedAt }: Reservation, at: string): boolean =>
  Date.parse(at) - Date.parse(reservedAt) > secondsToOpen * 1000;

/**
 * The periods of all cycles. Cycles of one kind, scope and rhythm don't overlap: a quarter beside its year is fine. A reservation whose cycle was not opened within a
 * minute gives way to the next one.
 */
export const calendar: Decider<CalendarState, ReservePeriod, CalendarEvent, CalendarFacts> = {
  category: 'calendar',
  holdsSet: true,
  initial: { reservations: [] },
  decide({ data, at }, state, { neverOpened }) {
    if (isReserved(state, data.cycleId)) return [];
    const others = overlapping(state, data);
    const kept = others.find((other) => !neverOpened.has(other.cycleId) || !isAbandoned(other, at));
    if (kept) {
      const { from, to } = kept.period;
      reject(
        'conflict',
        'cycle/period-overlaps',
        `Another cycle of this kind, scope and rhythm already covers ${from} to ${to}.`,
        [{ path: 'evaluationPeriod', message: `days before ${from} or after ${to}` }],
      );
    }
    return [
      ...others.map(
        ({ cycleId }) => ({ type: 'PeriodReleased', data: { cycleId, occurredAt: at } }) as const,
      ),
      { type: 'PeriodReserved', data: { ...data, occurredAt: at } },
    ];
  },
  evolve({ reservations }, { type, data }) {
    if (type === 'PeriodReleased')
      return { reservations: reservations.filter(({ cycleId }) => cycleId !== data.cycleId) };
    const { occurredAt, rhythm = rhythmOf(data.period), ...reservation } = data;
    return { reservations: [...reservations, { ...reservation, rhythm, reservedAt: occurredAt }] };
  },
};
