import type { Coordinate } from '@cairn/contracts/envelope';
import type { GoalResult } from '@cairn/contracts/review.events';
import type { Evidence } from '@cairn/contracts/values';
import type { CycleState } from './cycle.state.ts';
import { type ScreeningState, unscreened } from './screening.state.ts';

/** The subject's employment as of the end of the evaluation period, or today if that is earlier. */
export type EmploymentFacts = {
  unitId: string | null;
  level: string | null;
  /** The unit and those above it; asked for only where the cycle is one unit's. */
  units: readonly string[];
  managers: readonly { managerId: string; relation: 'line' | 'matrix' }[];
};

/** Results of the goals that a proposal cites, as they stood at its place in the log; `citedAt` is its revision. */
export type CitedResults = { citedAt: number | null; results: readonly GoalResult[] };

/** What other streams say. Each command asks for some of it; what is left out refuses. */
export type ReviewFacts = {
  cycle: CycleState;
  /** Null where it does not touch the evaluation period, or is not the subject's. */
  employment: EmploymentFacts | null;
  /** Those of the people named in the command who are registered. */
  people: ReadonlySet<string>;
  /** Those of the cited events and seen coordinates that are in the log, by `evidenceKey` and `coordinateKey`. */
  inLog: ReadonlySet<string>;
  screening: ScreeningState;
  /** Whether the actor is line manager of the accountable rater today. */
  managesRater: boolean;
  goalResults: CitedResults;
};

export const noFacts: ReviewFacts = {
  cycle: { status: 'unset' },
  employment: null,
  people: new Set(),
  inLog: new Set(),
  screening: unscreened,
  managesRater: false,
  goalResults: { citedAt: null, results: [] },
};

export const evidenceKey = ({ stream, revision }: Evidence): string => `${stream}@${revision}`;
export const coordinateKey = ({ position, eventId }: Coordinate): string => `${position}/${eventId}`;
