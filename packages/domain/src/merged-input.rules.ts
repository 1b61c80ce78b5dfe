import type { MergedInputEvent } from '@cairn/contracts/merged-input.events';
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

type Group = MergedInputEvent['data']['groups'][number];

/**
 * What is released of the waiting contributions: one group with all of those that are not a reader's, if at least `k` people
 * gave them; otherwise none. `k` is the greatest that the policy or a promise names.
 */
export const groupsOf = (waiting: readonly Waiting[], policyK: number): Group[] => {
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
): G[] => groups.filter(({ k, giverIds }) => giverIds.filter((giver) => giver !== personId).length >= k);

/** The marks of a dimension in the groups of which at least `k` people rated it. */
export const marksTogether = (
  dimension: string,
  groups: readonly {
    k: number;
    ratings: readonly (readonly { dimension: string; mark: number }[])[];
  }[],
): number[] =>
  groups.flatMap(({ k, ratings }) => {
    const marks = ratings.flat().filter((each) => each.dimension === dimension);
    return marks.length < k ? [] : marks.map(({ mark }) => mark);
  });
