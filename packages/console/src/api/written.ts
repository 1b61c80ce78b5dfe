let position: string | undefined;

/** The position of the last event that this page has written. */
export const writtenUpTo = (): string | undefined => position;

export const wrote = (at: string | undefined): void => {
  if (at !== undefined && (position === undefined || BigInt(at) > BigInt(position))) position = at;
};

const revisions = new Map<string, number>();

/**
 * The last revision of a stream that this page has written on top of all that it knew; undefined if it has written none. The
 * page may still show an older one.
 */
export const writtenRevision = (id: string): number | undefined => revisions.get(id);

export const wroteRevision = (id: string, revision: number): void => {
  revisions.set(id, revision);
};
