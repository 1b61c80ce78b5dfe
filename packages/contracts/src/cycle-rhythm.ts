import type { CycleRhythm } from './cycle.values.ts';
import { msPerDay } from './day.ts';
import type { DayRange } from './values.ts';

// A period counts as the longest rhythm that it fills, give or take some days.
const upTo: readonly (readonly [days: number, rhythm: CycleRhythm])[] = [
  [45, 'month'],
  [120, 'quarter'],
  [240, 'half'],
  [400, 'year'],
];

/** The rhythm of a cycle that names none, by the length of its period. */
export const rhythmOf = ({ from, to }: DayRange): CycleRhythm => {
  const days = (Date.parse(to) - Date.parse(from)) / msPerDay + 1;
  return upTo.find(([most]) => days <= most)?.[1] ?? 'longer';
};
