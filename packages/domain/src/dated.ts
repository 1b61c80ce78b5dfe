/** Something that holds from a day on, until the next of its kind begins. Kept in the order of the log. */
export type Dated<T> = { value: T; from: string };

/** What holds on a day: of those that began by then the latest, among equals the one recorded last. */
export const inForceOn = <T>(entries: readonly Dated<T>[], day: string): T | undefined => {
  let found: Dated<T> | undefined;
  for (const entry of entries) {
    if (entry.from > day) continue;
    if (found === undefined || entry.from >= found.from) found = entry;
  }
  return found?.value;
};
