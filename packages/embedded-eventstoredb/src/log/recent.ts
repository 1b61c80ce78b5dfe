/**
 * Event ids seen lately, with the revision each stands at. They make an append that expects any revision
 * idempotent; EventStoreDB bounds this memory too, and appends at an expected revision do not need it.
 */
export type RecentIds = {
  readonly revisionOf: (stream: number, id: string) => number | undefined;
  readonly add: (event: { readonly stream: number; readonly id: string; readonly revision: number }) => void;
  readonly clear: () => void;
};

/** Ids kept in each of two generations. */
const RECENT_GENERATION = 50_000;

export const recentIds = (generation = RECENT_GENERATION): RecentIds => {
  let young = new Map<string, number>();
  let old = new Map<string, number>();
  const key = (stream: number, id: string): string => `${id}${stream}`;
  const revisionOf = (stream: number, id: string): number | undefined => {
    const name = key(stream, id);
    return young.get(name) ?? old.get(name);
  };
  return {
    revisionOf,
    add: ({ stream, id, revision }) => {
      if (revisionOf(stream, id) !== undefined) return;
      if (young.size >= generation) {
        old = young;
        young = new Map();
      }
      young.set(key(stream, id), revision);
    },
    clear: () => {
      young = new Map();
      old = new Map();
    },
  };
};
