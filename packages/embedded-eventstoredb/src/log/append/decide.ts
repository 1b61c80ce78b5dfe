/** The revision an append expects its stream to be at. */
export type Expected = number | 'any' | 'noStream' | 'streamExists';

/** What a decision needs to know of a stream, unflushed appends included. */
export type Subject = {
  /** Last revision, -1 before the first event. */
  readonly head: number;
  readonly tombstoned: boolean;
  readonly softDeleted: boolean;
  /** Whether the stream has metadata, which lets it pass as existing before its first event. */
  readonly described: boolean;
  readonly idAt: (revision: number) => string | undefined;
  readonly revisionOf: (id: string) => number | undefined;
};

export type Decision =
  | { readonly kind: 'append'; readonly first: number; readonly revives: boolean }
  | { readonly kind: 'repeat'; readonly last: number }
  | { readonly kind: 'wrong'; readonly head: number }
  | { readonly kind: 'deleted' };

const NO_STREAM = -1;

/** Repeats of appends that expected no particular revision are told by the ids that are remembered. */
const byRecentIds = (subject: Subject, ids: readonly string[]): Decision | undefined => {
  let last: number | undefined;
  for (const [index, id] of ids.entries()) {
    const revision = subject.revisionOf(id);
    if (revision === undefined) return index === 0 ? undefined : { kind: 'wrong', head: subject.head };
    last = revision;
  }
  return last === undefined ? undefined : { kind: 'repeat', last };
};

/** Repeats of appends at a revision are told by the ids that stand behind it. */
const byStoredIds = (subject: Subject, after: number, ids: readonly string[]): Decision => {
  const wrong: Decision = { kind: 'wrong', head: subject.head };
  for (const [index, id] of ids.entries()) {
    if (subject.idAt(after + 1 + index) === id) continue;
    const revives = index === 0 && after === NO_STREAM && subject.softDeleted;
    return revives ? { kind: 'append', first: subject.head + 1, revives } : wrong;
  }
  return ids.length === 0 ? wrong : { kind: 'repeat', last: after + ids.length };
};

/**
 * Decides one append: whether it is stored and from which revision, repeats an earlier one, or is refused.
 * The rules are those of EventStoreDB's index writer, as recorded in the conformance suite.
 */
export const decide = (subject: Subject, expected: Expected, ids: readonly string[]): Decision => {
  const { head } = subject;
  if (subject.tombstoned) return { kind: 'deleted' };
  const append: Decision = { kind: 'append', first: head + 1, revives: subject.softDeleted };
  if (expected === 'streamExists') {
    if (subject.softDeleted) return { kind: 'deleted' };
    if (head < 0 && !subject.described) return { kind: 'wrong', head };
  }
  if (expected === 'any' || expected === 'streamExists') return byRecentIds(subject, ids) ?? append;
  const after = expected === 'noStream' ? NO_STREAM : expected;
  if (after < head) return byStoredIds(subject, after, ids);
  return after > head ? { kind: 'wrong', head } : append;
};
