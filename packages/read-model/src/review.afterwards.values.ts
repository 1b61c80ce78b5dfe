import type { Personal } from '@cairn/contracts/personal';
import type {
  ConsequenceOutcome,
  Decision,
  DisputeOutcome,
  GoalResult,
  RatingBasis,
} from '@cairn/contracts/review.values';
import type { Evidence } from '@cairn/contracts/values';

type Clocks = { occurredAt: string; recordedAt: string };

/** A rating that was made final, with what followed until the review was reopened, if it was. */
export type FinalRating = Clocks & {
  mark: number;
  /** Who made it final. */
  by: string;
  revision: number;
  restsOn: RatingBasis;
  screeningRevision: number;
  scoringVersion: string;
  goalResults: GoalResult[];
  shared: Clocks | null;
  acknowledged: (Clocks & { agrees: boolean; comment: Personal | null }) | null;
  reopened: (Clocks & { by: string; reason: Personal; disputeId: string | null }) | null;
};

/** A dispute about a final rating. */
export type ReviewDispute = Clocks & {
  disputeId: string;
  grounds: Personal;
  evidence: Evidence[];
  reviewerId: string | null;
  resolved: (Clocks & { outcome: DisputeOutcome; reason: Personal }) | null;
};

/** The notes of one of the two about a talk. */
export type ReviewTalk = Clocks & { talkId: string; by: string; day: string; notes: Personal | null };

/** What HR recorded that was decided on a final rating. */
export type ReviewDecision = Clocks & {
  decisionId: string;
  by: string;
  decision: Decision;
  effectiveFrom: string | null;
  note: Personal | null;
};

/** That HR looked at later changes to the evidence for a final rating. */
export type ConsequencesLook = Clocks & {
  lookId: string;
  by: string;
  outcome: ConsequenceOutcome;
  /** When the last change that was looked at was recorded. */
  changesUntil: string;
  reason: Personal;
};
