import type { Decider } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import type { ReleaseInput } from '@cairn/contracts/merged-input.commands';
import type { MergedInputEvent } from '@cairn/contracts/merged-input.events';
import { refuseField } from '@cairn/contracts/rejection';
import type { NominatedRelation } from '@cairn/contracts/review.values';
import type { CycleState } from './cycle.state.ts';
import { groupsOf, mergedInputIn, type Waiting } from './merged-input.rules.ts';
import { laterOf, refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { openedReview, refuseWithdrawn } from './review.rules.ts';
import type { ReviewState } from './review.state.ts';

export type MergedInputState =
  | { status: 'unset' }
  | {
      status: 'released';
      /** The relations in which a release took place, also one without a group. */
      relations: ReadonlySet<NominatedRelation>;
      /** The ids of all contributions in a group. */
      contributions: ReadonlySet<string>;
      changedAt: Instant;
    };

export type MergedInputFacts = {
  review: ReviewState;
  cycle: CycleState;
  /** All contributions to the review in the relation that the command names. */
  contributions: readonly Waiting[];
  meansVersion: string;
};

const release = (
  { data: { relation, occurredAt } }: ReleaseInput,
  state: MergedInputState,
  { review, cycle, contributions, meansVersion }: MergedInputFacts,
): MergedInputEvent[] => {
  const opened = openedReview(review);
  refuseWithdrawn(opened);
  const policy =
    mergedInputIn(cycle, relation) ??
    refuseField('merged-input/not-merged', 'The cycle does not merge input in this relation.', {
      path: 'relation',
      message: 'a relation that the policy of the cycle merges',
    });
  const isReleased = (id: string): boolean => state.status === 'released' && state.contributions.has(id);
  const waiting = contributions.filter(({ contributionId }) => !isReleased(contributionId));
  const groups = groupsOf(waiting, policy.k);
  const isFirst = state.status === 'unset' || !state.relations.has(relation);
  if (groups.length === 0 && !isFirst) return [];
  const { reviewId, context } = opened;
  const data = { reviewId, context, ...policy, meansVersion, groups, occurredAt };
  return [{ type: 'InputReleased', data }];
};

/** The merged input to one review. A release adds groups and never changes one; the first closes the stage. */
export const mergedInput: Decider<MergedInputState, ReleaseInput, MergedInputEvent, MergedInputFacts> = {
  category: 'mergedInput',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (facts.review.status !== 'unopened') refuseBefore(facts.review.openedAt, command);
    const events = release(command, state, facts);
    if (state.status === 'released' && events.length > 0)
      refuseBeforeLastChange(state, command.data.occurredAt);
    return events;
  },
  evolve: (state, { data: { relation, groups, occurredAt } }) => {
    const before = state.status === 'unset' ? undefined : state;
    const ids = groups.flat().map(({ contributionId }) => contributionId);
    return {
      status: 'released',
      relations: new Set(before?.relations).add(relation),
      contributions: new Set([...(before?.contributions ?? []), ...ids]),
      changedAt: laterOf(before?.changedAt ?? occurredAt, occurredAt),
    };
  },
};
