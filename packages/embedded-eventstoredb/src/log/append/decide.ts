/** The revision an append expects its stream to be at. */
export type Expected = number | 'any' | 'noStream' | 'streamExists';

/** What a decision needs to know about a stream, including appends that are not flushed yet. */
export type StreamState = {
  /** Last revision, -1 before the first event. */
  readonly head: number;
  readonly isTombstoned: boolean;
  readonly isSoftDeleted: boolean;
  /** A stream with metadata counts as existing before its first event. */
  readonly hasMetadata: boolean;
  readonly idAt: (revision: number) => string | undefined;
  readonly revisionOf: (id: string) => number | undefined;
};

export type Decision =
  | { readonly kind: 'append'; readonly first: number; readonly revives: boolean }
  | { readonly kind: 'repeat'; readonly last: number }
  | { readonly kind: 'wrong'; readonly head: number }
  | { readonly kind: 'deleted' };

const NO_STREAM = -1;

/** Recognises the repeat of an append that expected any revision, by the recent ids. */
const byRecentIds = (state: StreamState, ids: readonly string[]): Decision | undefined => {
  let last: number | undefined;
  for (const [index, id] of ids.entries()) {
    const revision = state.revisionOf(id);
    if (revision === undefined) return index === 0 ? undefined : { kind: 'wrong', head: state.head };
    last = revision;
  }
  return last === undefined ? undefined : { kind: 'repeat', last };
};

/** Recognises the repeat of an append at a revision, by the ids stored after that revision. */
const byStoredIds = (state: StreamState, after: number, ids: readonly string[]): Decision => {
  const wrong: Decision = { kind: 'wrong', head: state.head };
  for (const [index, id] of ids.entries()) {
    if (state.idAt(after + 1 + index) === id) continue;
    const revives = index === 0 && after === NO_STREAM && state.isSoftDeleted;
    return revives ? { kind: 'append', first: state.head + 1, revives } : wrong;
  }
  return ids.length === 0 ? wrong : { kind: 'repeat', last: after + ids.length };
};

/**
 * Decides one append: it is stored from some revision on, repeats an earlier one, or is refused.
 * The rules are those of EventStoreDB's index writer, as recorded in the conformance suite.
 */
export const decide = (state: StreamState, expected: Expected, ids: readonly string[]): Decision => {
  const { head } = state;
  if (state.isTombstoned) return { kind: 'deleted' };
  const append: Decision = { kind: 'append', first: head + 1, revives: state.isSoftDeleted };
  if (expected === 'streamExists') {
    if (state.isSoftDeleted) return { kind: 'deleted' };
    if (head < 0 && !state.hasMetadata) return { kind: 'wrong', head };
  }
  if (expected === 'any' || expected === 'streamExists') return byRecentIds(state, ids) ?? append;
  const after = expected === 'noStream' ? NO_STREAM : expected;
  if (after < head) return byStoredIds(state, after, ids);
  return after > head ? { kind: 'wrong', head } : append;
};
