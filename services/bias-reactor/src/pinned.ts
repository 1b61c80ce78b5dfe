/** The detectors that a cycle pins, each in a version. */
export type Pinned = Readonly<Record<string, string>>;

/** Names and values, sorted by name. */
export const byName = <T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
