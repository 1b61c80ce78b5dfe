import type { Ambition } from '@cairn/contracts/goal.values';

export type Band = 'red' | 'yellow' | 'green';

/** A value on a threshold is in the better band, even if binary fractions put it slightly below. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - 1e-9;
}

function band(value: number | null, yellow: number, green: number): Band | null {
  if (value === null) return null;
  if (reaches(value, green)) return 'green';
  return reaches(value, yellow) ? 'yellow' : 'red';
}

/** A goal's band by its progress: aspirational < .4 red, < .7 yellow; committed < .7 red, < 1 yellow. */
export function progressBand(ambition: Ambition, progress: number | null): Band | null {
  return ambition === 'committed' ? band(progress, 0.7, 1) : band(progress, 0.4, 0.7);
}

/** The band of a score from 0 to 10: < 10/3 red, < 20/3 yellow, otherwise green. */
export function scoreBand(score: number | null): Band | null {
  return band(score, 10 / 3, 20 / 3);
}
