let position: string | undefined;

/** The position up to which what this page asks for must reflect the log. */
export const writtenUpTo = (): string | undefined => position;

/** Notes the position of an event: one that this page has written, or one of somebody else for which it was refused. */
export const wrote = (at: string | undefined): void => {
  if (at !== undefined && (position === undefined || BigInt(at) > BigInt(position))) position = at;
};

type Own = { from: number; to: number };

/** Of each stream, our own last changes that nobody else's came between. */
const own = new Map<string, Own>();

/**
 * The revision that counts as seen where `shown` is shown: our own changes of it do, although the page may not show them
 * yet, but not if somebody else's came before them.
 */
export const seenRevision = (id: string, shown: number): number => {
  const ours = own.get(id);
  return ours && shown >= ours.from ? Math.max(shown, ours.to) : shown;
};

export const wroteRevision = (id: string, seen: number, revision: number): void => {
  const before = own.get(id);
  own.set(id, { from: before?.to === seen ? before.from : seen, to: revision });
};

/** Forgets what this page has written, because the log is another one, which has other positions and revisions. */
export const forgetWritten = (): void => {
  position = undefined;
  own.clear();
};
