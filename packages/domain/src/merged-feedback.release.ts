import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import { type FeedbackAudience, feedbackAudiences } from '@cairn/contracts/feedback.values';
import type { ReleaseMergedFeedback } from '@cairn/contracts/merged-feedback.commands';
import type { MergedFeedbackEvent } from '@cairn/contracts/merged-feedback.events';
import { refuseField, reject } from '@cairn/contracts/rejection';
import type { CycleState } from './cycle.state.ts';
import { mergedFeedbackPolicy } from './merged-feedback.decider.ts';
import { groupsOf, type Waiting } from './merged-input.rules.ts';
import { laterOf, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { revisionOf } from './revision-of.ts';

export type MergedFeedbackReleases =
  | { status: 'unset' }
  | {
      status: 'released';
      /** For whom each release is meant, by its revision. */
      audiences: ReadonlyMap<number, FeedbackAudience>;
      /** The ids of all feedback in a group. */
      contributions: ReadonlySet<string>;
      revision: number;
      changedAt: Instant;
    };

/** Feedback that was not withdrawn. */
export type WaitingFeedback = Waiting & { audience: FeedbackAudience; givenAt: Instant };

/** `known`: the person is registered. */
export type ReleaseFacts = { known: boolean; cycle: CycleState; feedback: readonly WaitingFeedback[] };

const release = (
  { data: { personId: subjectId, cycleId, occurredAt } }: ReleaseMergedFeedback,
  state: MergedFeedbackReleases,
  { known, cycle, feedback }: ReleaseFacts,
): MergedFeedbackEvent[] => {
  if (!known) reject('notFound', 'person/unknown', 'No such person is registered.');
  if (cycle.status === 'unset')
    return refuseField('merged-feedback/unknown-cycle', 'No such cycle was opened.', {
      path: 'cycleId',
      message: 'a cycle that was opened',
    });
  const { evaluationPeriod: period, timeZone, policy } = cycle;
  const k = Math.max(mergedFeedbackPolicy.k, policy.mergedInput?.k ?? 0);
  const waiting = feedback.filter(({ contributionId, givenAt }) => {
    const day = dayOf(givenAt, timeZone);
    const isReleased = state.status === 'released' && state.contributions.has(contributionId);
    return !isReleased && day >= period.from && day <= period.to;
  });
  return feedbackAudiences.flatMap((audience): MergedFeedbackEvent[] => {
    const groups = groupsOf(
      waiting.filter((each) => each.audience === audience),
      k,
    );
    if (groups.length === 0) return [];
    const data = {
      subjectId,
      cycleId,
      period,
      audience,
      k,
      policyVersion: policy.version,
      groups,
      occurredAt,
    };
    return [{ type: 'MergedFeedbackReleased', data }];
  });
};

/**
 * The merged feedback about one person. A release adds a group for each audience for which enough people have given
 * feedback that is dated in the period of the cycle, and never changes one.
 */
export const mergedFeedbackRelease: Decider<
  MergedFeedbackReleases,
  ReleaseMergedFeedback,
  MergedFeedbackEvent,
  ReleaseFacts
> = {
  category: 'mergedFeedback',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    const events = release(command, state, facts);
    if (state.status === 'released' && events.length > 0)
      refuseBeforeLastChange(state, command.data.occurredAt);
    return events;
  },
  evolve(state, event) {
    const { audience, groups, occurredAt } = event.data;
    const before = state.status === 'unset' ? undefined : state;
    const revision = revisionOf(event, before?.revision ?? -1);
    const ids = groups.flat().map(({ contributionId }) => contributionId);
    return {
      status: 'released',
      audiences: new Map(before?.audiences).set(revision, audience),
      contributions: new Set([...(before?.contributions ?? []), ...ids]),
      revision,
      changedAt: laterOf(before?.changedAt ?? occurredAt, occurredAt),
    };
  },
};
