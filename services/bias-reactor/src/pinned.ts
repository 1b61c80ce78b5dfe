/** The detectors that a cycle pins, each in a version. */
export type Pinned = Readonly<Record<string, string>>;

/** Names and versions, in the order of the names. */
export const inOrder = (detectors: Pinned): readonly (readonly [string, string])[] =>
  Object.entries(detectors).sort(([a], [b]) => (a < b ? -1 : 1));
