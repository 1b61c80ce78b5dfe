import { isTimeZone } from '@cairn/contracts/day';
import type { AnyRecorded } from '@cairn/contracts/registry';

/** The time zones that the log names, the last day that began in each, and the organisation's zone on its last day. */
export type TimeState = { zones: Set<string>; days: Map<string, string>; organisation: string | null };

export const noTime = (): TimeState => ({ zones: new Set(), days: new Map(), organisation: null });

/** Folds one event into the given state. */
export const foldTime = (time: TimeState, { type, data }: AnyRecorded): void => {
  // The zone of a cycle is any text in older logs.
  if (type === 'CycleOpened' && isTimeZone(data.timeZone)) time.zones.add(data.timeZone);
  if (type === 'GoalSet') time.zones.add(data.timeZone ?? 'UTC');
  if (type !== 'DayBegan') return;
  time.days.set(data.zone, data.day);
  if (data.organisation) time.organisation = data.zone;
};
