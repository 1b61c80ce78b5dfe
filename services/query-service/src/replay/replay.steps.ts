import { dayOf } from '@cairn/contracts/day';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { ReviewContext, ReviewEvent } from '@cairn/contracts/review.events';
import type { ScreeningEvent } from '@cairn/contracts/screening.events';
import { streamOf } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import type { GoalRules } from '@cairn/domain/goal-result';
import { evolveReview, type ReviewState } from '@cairn/domain/review.state';
import { evolveScreening, type ScreeningState, unscreened } from '@cairn/domain/screening.state';
import type { KnownEntry } from '@cairn/event-store/decode';
import { type Change, changesBetween, type Json, plain } from './replay.changes.ts';
import { type EvidenceThen, evidenceThen } from './replay.evidence.ts';
import { type GoalThen, goalsThen } from './replay.goals.ts';
import { cycleAt, inForceAt } from './replay.in-force.ts';
import { citedBy, goalsSeenBy, isCiting, type Listener, type Story } from './replay.story.ts';
import { told } from './replay.told.ts';

type States = { review: ReviewState; screening: ScreeningState };
type Step = Extract<AnyRecorded, { data: { reviewId: string; context: ReviewContext } }>;

/** The formulas of a version, or undefined for one that this service does not know. */
export type RulesOf = (version: string) => GoalRules | undefined;

const evolve = (states: States, event: AnyRecorded): States =>
  event.stream.startsWith('screening-')
    ? { ...states, screening: evolveScreening(states.screening, event as unknown as ScreeningEvent) }
    : { ...states, review: evolveReview(states.review, event as unknown as ReviewEvent) };

const rulesAt = (story: Story, { data, position }: Step, rulesOf: RulesOf): GoalRules | undefined => {
  const cycle = cycleAt(story.streams, data.context.cycleId, position);
  return cycle.status === 'unset' ? undefined : rulesOf(cycle.policy.scoringVersion);
};

type Cited = { evidence: readonly Evidence[]; position: bigint };

/** What a step rests on, and where in the log that is cited: by itself, or for a move and the finalizing by the standing proposal. */
const restsOn = ({ entries }: Story, event: AnyRecorded, { review }: States): Cited => {
  const { position } = event;
  if (isCiting(event)) return { evidence: citedBy(event), position };
  const rates = event.type === 'RatingMoved' || event.type === 'RatingFinalized';
  if (!rates || review.status === 'unopened') return { evidence: [], position };
  const proposal = entries.find(
    ({ event: { stream, revision } }) => stream.startsWith('review-') && revision === review.citedAt,
  );
  return { evidence: review.cited, position: proposal?.event.position ?? position };
};

/** One step of a replay: what happened, what it changed, what it rested on and what held then. */
export type ReplayStep = ReturnType<typeof told> & {
  changed: Change[];
  state: Json;
  evidence: EvidenceThen[];
  goals: GoalThen[];
  inForce: ReturnType<typeof inForceAt>;
};

type Telling = { story: Story; listener: Listener; rulesOf: RulesOf };

const stepOf = (telling: Telling, entry: KnownEntry, states: States) => {
  const { story, listener, rulesOf } = telling;
  const event = entry.event as Step;
  const { evidence, position } = restsOn(story, event, states);
  const seen = goalsSeenBy(event);
  return {
    ...told(entry),
    evidence: evidenceThen(story, listener, evidence),
    goals: goalsThen(story, listener, {
      evidence,
      rules: rulesAt(story, event, rulesOf),
      cited: position,
      step: event.position,
      seen: seen && story.seen.get(seen.eventId),
    }),
    inForce: inForceAt(story.streams, event.data.context, {
      position: event.position,
      day: dayOf(event.data.occurredAt),
    }),
  };
};

/** Tells a story step by step. The same story to the same listener is the same to the last byte. */
export const replaySteps = (story: Story, listener: Listener, rulesOf: RulesOf): ReplayStep[] => {
  let states: States = { review: { status: 'unopened' }, screening: unscreened };
  let before = plain(states);
  return story.entries.map((entry) => {
    states = evolve(states, entry.event);
    const state = plain(states);
    const step = {
      ...stepOf({ story, listener, rulesOf }, entry, states),
      changed: changesBetween(before, state),
      state,
    };
    before = state;
    return step;
  });
};

/** The streams of a review's own story. */
export const ownStreams = (reviewId: string): readonly [review: string, screening: string] => [
  streamOf('review', reviewId),
  streamOf('screening', reviewId),
];
