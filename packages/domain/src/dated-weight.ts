import { type Dated, inForceOn } from './dated.ts';

/** A weight that is in force from a day on; null from the day on which the thing was retired. */
export type DatedWeight = Dated<number | null>;

/** The day from which the first weight is in force. */
export const fromTheBeginning = '0001-01-01';

/** The weights of a thing that never had another. */
export const firstWeight = (weight: number): readonly DatedWeight[] => [
  { from: fromTheBeginning, value: weight },
];

/** A day after every other. */
export const never = '9999-12-31';

/** The weight on a day; null if the thing was retired by then. */
export const weightOn = (weights: readonly DatedWeight[], day: string): number | null =>
  inForceOn(weights, day) ?? null;

/** Whether the thing was retired, if only from a later day on. */
export const isRetired = (weights: readonly DatedWeight[]): boolean => weightOn(weights, never) === null;

/** The weights after one more. A retirement ends whatever was to hold from its day on. */
export const withWeight = <W extends DatedWeight>(weights: readonly W[], next: W): W[] => [
  ...(next.value === null ? weights.filter(({ from }) => from < next.from) : weights),
  next,
];
