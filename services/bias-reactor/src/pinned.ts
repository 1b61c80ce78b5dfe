import type { Settings } from '@cairn/bias/finding';
import type { CyclePolicy, RatingScale } from '@cairn/contracts/cycle.values';
import type { DayRange } from '@cairn/contracts/values';

/** The detectors that a cycle pins, each in a version. */
export type Pinned = Readonly<Record<string, string>>;

/** What screening needs to know about a cycle. */
export type Cycle = {
  evaluationPeriod: DayRange;
  timeZone: string;
  detectors: Pinned;
  /** What it sets in place of the limits of detectors, by detector. */
  thresholds: Readonly<Record<string, Settings>>;
  /** The language of texts that declare none. */
  language: string;
  scale: { lowest: number; highest: number } | null;
};

type Opened = {
  evaluationPeriod: DayRange;
  timeZone: string;
  scale: RatingScale | null;
  policy: CyclePolicy;
};

/** What a cycle that was opened pins. */
export const pinnedBy = ({ evaluationPeriod, timeZone, scale, policy }: Opened): Cycle => {
  const { detectors, thresholds = {}, language = 'en' } = policy;
  const marks = scale?.marks.map(({ value }) => value);
  const ends = marks ? { lowest: Math.min(...marks), highest: Math.max(...marks) } : null;
  return { evaluationPeriod, timeZone, detectors, thresholds, language, scale: ends };
};

/** Names and values, sorted by name. */
export const byName = <T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** How detectors in versions are written, such as `recency@2`. */
export const versionNames = (detectors: readonly (readonly [string, string])[]): readonly string[] =>
  detectors.map(([name, version]) => `${name}@${version}`);
