import type { Coordinate } from '@cairn/contracts/coordinate';
import type { GoalResult } from '@cairn/contracts/review.values';
import type { Evidence } from '@cairn/contracts/values';
import type { CalibrationState } from './calibration.state.ts';
import type { CycleState } from './cycle.state.ts';
import type { FeedbackState } from './feedback.state.ts';
import type { Presence } from './presence.ts';
import { type ScreeningState, unscreened } from './screening.state.ts';
import { noSuggestions, type SuggestionState } from './suggestion.state.ts';

/** The subject's employment at the end of the evaluation period, or today if that is earlier. */
export type EmploymentFacts = {
  unitId: string | null;
  level: string | null;
  /** The unit and the units above it. Empty if the cycle is for the whole organisation. */
  units: readonly string[];
  managers: readonly { managerId: string; relation: 'line' | 'matrix' }[];
};

/** Results of the goals that a proposal cites, at its position in the log. `citedAt` is the proposal's revision. */
export type CitedResults = { citedAt: number | null; results: readonly GoalResult[] };

/** Who gave cited feedback to whom, and whether they are named. */
export type CitedFeedback = Pick<
  Exclude<FeedbackState, { status: 'unset' }>,
  'subjectId' | 'giverId' | 'attribution'
>;

/** Facts from other streams. Each command needs some of them; the values in `noFacts` make a rule refuse. */
export type ReviewFacts = {
  cycle: CycleState;
  /** Null if it lies outside the evaluation period or belongs to somebody else. */
  employment: EmploymentFacts | null;
  /** The people that the command names: on the day that it is recorded for, and today. */
  people: ReadonlyMap<string, Presence>;
  /** How the person to be assigned stands to the subject in the reporting line, on the pinned day or today. */
  inLine: ReadonlySet<'manager' | 'upward'>;
  /** The cited events and seen coordinates that exist in the log, by `evidenceKey` and `coordinateKey`. */
  inLog: ReadonlySet<string>;
  /** The cited feedback that was given, by its stream. */
  citedFeedback: ReadonlyMap<string, CitedFeedback>;
  screening: ScreeningState;
  /** What a model suggested for this review. */
  suggestions: SuggestionState;
  /** Whether the actor is today the line manager of the accountable rater. */
  managesRater: boolean;
  /** The session that a move names, and whether the actor calibrates this review in it, open or closed. */
  calibration: CalibrationState;
  calibrates: boolean;
  /** Whether the actor has changed, since the opening, who rates or who is above the subject or rater. */
  steered: boolean;
  /** Whether the actor has contributed under the assignment that the command names. */
  contributed: boolean;
  goalResults: CitedResults;
  /** Whether a screening covered the rating when it was made final. */
  finalScreened: boolean;
};

export const noFacts: ReviewFacts = {
  cycle: { status: 'unset' },
  employment: null,
  people: new Map(),
  inLine: new Set(),
  inLog: new Set(),
  citedFeedback: new Map(),
  screening: unscreened,
  suggestions: noSuggestions,
  managesRater: false,
  calibration: { status: 'unset' },
  calibrates: false,
  steered: true,
  contributed: true,
  goalResults: { citedAt: null, results: [] },
  finalScreened: false,
};

export const evidenceKey = ({ stream, revision }: Evidence): string => `${stream}@${revision}`;
export const coordinateKey = ({ position, eventId }: Coordinate): string => `${position}/${eventId}`;
