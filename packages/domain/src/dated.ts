/** Something that is in force from a day until the next entry begins. Entries are kept in the order of the log. */
export type Dated<T> = { value: T; from: string };

/** The value in force on a day: the latest that began by then. Of two that began on the same day, the one recorded last wins. */
export const inForceOn = <T>(entries: readonly Dated<T>[], day: string): T | undefined => {
  let found: Dated<T> | undefined;
  for (const entry of entries) {
    if (entry.from > day) continue;
    if (found === undefined || entry.from >= found.from) found = entry;
  }
  return found?.value;
};
