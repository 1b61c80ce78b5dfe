/** Something that is in force from a day until the next entry begins. Entries are kept in the order of the log. */
export type Dated<T> = { value: T; from: string };

/** The entry in force on a day: the latest that began by then. Of two that began on the same day, the one recorded last wins. */
export const entryOn = <E extends Dated<unknown>>(entries: readonly E[], day: string): E | undefined => {
  let found: E | undefined;
  for (const entry of entries) {
    if (entry.from > day) continue;
    if (found === undefined || entry.from >= found.from) found = entry;
  }
  return found;
};

/** The value in force on a day. */
export const inForceOn = <T>(entries: readonly Dated<T>[], day: string): T | undefined =>
  entryOn(entries, day)?.value;

/** Something that may end: `to` is its last day. */
export type Bounded<T> = Dated<T> & { to?: string | undefined };

/** As `inForceOn`, among the entries that have not ended by then. */
export const boundedOn = <T>(entries: readonly Bounded<T>[], day: string): T | undefined =>
  inForceOn(
    entries.filter(({ to }) => to === undefined || day <= to),
    day,
  );
