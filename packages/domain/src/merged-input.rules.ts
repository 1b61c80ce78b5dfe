import type { ReleasedGroup } from '@cairn/contracts/merged-input.values';
import type { NominatedRelation, ParticipantRelation } from '@cairn/contracts/review.values';
import type { CycleState } from './cycle.state.ts';

type Merging = { relation: NominatedRelation; k: number; policyVersion: string };

/** How the cycle merges input in a relation; null if it does not. */
export const mergedInputIn = (cycle: CycleState, relation: ParticipantRelation): Merging | null => {
  if (cycle.status === 'unset') return null;
  const { mergedInput, version: policyVersion } = cycle.policy;
  const merged = mergedInput?.relations.find((each) => each === relation);
  return mergedInput && merged ? { relation: merged, k: mergedInput.k, policyVersion } : null;
};

/** The current version of a contribution, with what was promised to its giver. */
export type Waiting = {
  contributionId: string;
  revision: number;
  giverId: string;
  k: number;
  /** Its place among others: a text that nobody can compute. */
  order: string;
  /** The giver reads what is released today, as rater or manager. Their own text would not hide them from the others. */
  isReader: boolean;
};

/**
 * What is released of the waiting contributions: one group with all of those that are not a reader's, if at least `k` people
 * gave them; otherwise none. `k` is the greatest that the policy or a promise names.
 */
export const groupsOf = (waiting: readonly Waiting[], policyK: number): ReleasedGroup[] => {
  const counted = waiting.filter(({ isReader }) => !isReader);
  const k = Math.max(policyK, ...counted.map((each) => each.k));
  if (new Set(counted.map(({ giverId }) => giverId)).size < k) return [];
  const inOrder = [...counted].sort((a, b) => (a.order < b.order ? -1 : 1));
  return [inOrder.map(({ contributionId, revision }) => ({ contributionId, revision }))];
};

/**
 * The groups that a person may read: all, except those in which they know their own text and fewer than `k` others are
 * left.
 */
export const groupsFor = <G extends { k: number; giverIds: readonly string[] }>(
  personId: string,
  groups: readonly G[],
): G[] =>
  groups.filter(({ k, giverIds }) => new Set(giverIds.filter((giver) => giver !== personId)).size >= k);

type Marked = { giver_id: string; ratings: readonly { dimension: string; mark: number }[] };

/** The marks of a dimension in the groups of which at least `k` people rated it. */
export const marksTogether = (
  dimension: string,
  groups: readonly { k: number; members: readonly Marked[] }[],
): number[] =>
  groups.flatMap(({ k, members }) => {
    const marks = members.flatMap(({ giver_id, ratings }) =>
      ratings.flatMap((each) => (each.dimension === dimension ? [{ giver_id, mark: each.mark }] : [])),
    );
    return new Set(marks.map(({ giver_id }) => giver_id)).size < k ? [] : marks.map(({ mark }) => mark);
  });
