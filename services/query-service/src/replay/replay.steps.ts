import type { ReplayReader } from '@cairn/access/review.visibility';
import { dayOf } from '@cairn/contracts/day';
import { isIn } from '@cairn/contracts/registry';
import type { Evidence } from '@cairn/contracts/values';
import type { GoalRules } from '@cairn/domain/goal-result';
import { evolveReview, type ReviewState } from '@cairn/domain/review.state';
import { evolveScreening, type ScreeningState, unscreened } from '@cairn/domain/screening.state';
import { withhold } from '../citations/withheld.ts';
import { type Change, changesBetween, type Json, toJson } from './replay.changes.ts';
import { type ShownEvidence, showEvidence } from './replay.evidence.ts';
import { type ShownGoal, showGoals } from './replay.goals.ts';
import { cycleAt, inForceAt, isLateStep } from './replay.in-force.ts';
import {
  citedBy,
  goalsSeenBy,
  isCiting,
  type StepEntry,
  type StepEvent,
  type ReviewHistory,
} from './replay.history.ts';
import { hiddenFrom, withoutHidden } from './replay.secrecy.ts';

type States = { review: ReviewState; screening: ScreeningState };

/** The formulas of a version, or undefined for one that this service does not know. */
export type RulesOf = (version: string) => GoalRules | undefined;

// What a model suggests changes nothing in the review.
const evolve = (states: States, event: StepEvent): States => {
  if (isIn(event, 'suggestion')) return states;
  return isIn(event, 'screening')
    ? { ...states, screening: evolveScreening(states.screening, event) }
    : { ...states, review: evolveReview(states.review, event) };
};

const rulesAt = (
  history: ReviewHistory,
  { data, position }: StepEvent,
  rulesOf: RulesOf,
): GoalRules | undefined => {
  const cycle = cycleAt(history.streams, data.context.cycleId, position);
  return cycle.status === 'unset' ? undefined : rulesOf(cycle.policy.scoringVersion);
};

type StepEvidence = { evidence: readonly Evidence[]; position: bigint };

/**
 * The evidence of a step and the position of the event that cites it: the step itself, or for a move and for the
 * finalizing the current proposal.
 */
const evidenceOf = ({ entries }: ReviewHistory, event: StepEvent, { review }: States): StepEvidence => {
  const { position } = event;
  if (isCiting(event) || event.type === 'ReviewDisputed') return { evidence: citedBy(event), position };
  const rates = event.type === 'RatingMoved' || event.type === 'RatingFinalized';
  if (!rates || review.status === 'unopened') return { evidence: [], position };
  const proposal = entries.find(({ event }) => isIn(event, 'review') && event.revision === review.citedAt);
  return { evidence: review.cited, position: proposal?.event.position ?? position };
};

/** One step of a replay: what happened, what it changed, its evidence and what was in force. */
export type ReplayStep = ReturnType<typeof withoutHidden> & {
  recordedLate: boolean;
  changed: Change[];
  state: Json;
  evidence: ShownEvidence[];
  goals: ShownGoal[];
  inForce: ReturnType<typeof inForceAt>;
};

type Replay = { history: ReviewHistory; reader: ReplayReader; rulesOf: RulesOf };

const stepOf = ({ history, reader, rulesOf }: Replay, entry: StepEntry, states: States) => {
  const { event } = entry;
  const { evidence, position } = evidenceOf(history, event, states);
  const seen = goalsSeenBy(event);
  return {
    ...withoutHidden(history, reader, entry),
    recordedLate: isLateStep(history.streams, event),
    evidence: showEvidence(history, reader, evidence),
    goals: showGoals(history, reader, {
      evidence,
      rules: rulesAt(history, event, rulesOf),
      cited: position,
      step: event.position,
      seen: seen && history.seen.get(seen.eventId),
    }),
    inForce: inForceAt(history.streams, event.data.context, {
      position: event.position,
      day: dayOf(event.data.occurredAt, history.timeZone),
    }),
  };
};

/** The steps of a history, in order. The same history and reader always give the same bytes. */
export const replaySteps = (history: ReviewHistory, reader: ReplayReader, rulesOf: RulesOf): ReplayStep[] => {
  const isHidden = hiddenFrom(history, reader);
  // The changes are those between states as the reader sees them, so that they show nothing more.
  const shown = (states: States): Json => toJson(withhold(toJson(states), isHidden, 'state').shown);
  let states: States = { review: { status: 'unopened' }, screening: unscreened };
  let before = shown(states);
  return history.entries.map((entry) => {
    states = evolve(states, entry.event);
    const state = shown(states);
    const step = {
      ...stepOf({ history, reader, rulesOf }, entry, states),
      changed: changesBetween(before, state),
      state,
    };
    before = state;
    return step;
  });
};
