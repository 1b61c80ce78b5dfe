import type { RatingScale } from '@cairn/contracts/cycle.values';
import type { Personal } from '@cairn/contracts/personal';
import type { DimensionRatings, GoalResult } from '@cairn/contracts/review.values';
import type { Evidence } from '@cairn/contracts/values';
import type { CitedRow } from './evidence-counts.ts';
import type { FeedbackRow } from '../feedback/feedback.view.ts';
import type { Head } from '../asking/head.ts';

export type Standing = { flagId: string; asks: boolean; answered: boolean };

export type OwnRow = { assignment_id: string; relation: string; submitted: boolean };

type RestsOn = { kind: 'proposal' | 'move'; id: string; revision: number; by: string };

type ListedColumns = {
  review_id: string;
  kind: string;
  subject_id: string;
  employment_id: string;
  cycle_id: string;
  accountable_rater_id: string;
  unit_id: string | null;
  level: string | null;
  state: 'open' | 'finalized' | 'shared' | 'acknowledged';
  mark: number | null;
  rests_on: RestsOn | null;
  last_step: number | null;
  screening_covers: number | null;
  flags: number;
  open_flags: number;
  late_flags: number;
  opened_at: string;
  finalized_at: string | null;
  shared_at: string | null;
  acknowledged_at: string | null;
  opened_position: number;
  revision: number;
};

/** A review with what its cycle adds, and how the viewer may see it. */
export type ReviewRow = ListedColumns & {
  cycle_name: string;
  scale: RatingScale | null;
  window_to: string;
  overdue: boolean;
  whole: boolean;
  own: OwnRow[];
};

export type AssessmentRow = {
  assessment_id: string;
  assignment_id: string;
  author_id: string;
  relation: string;
  ratings: DimensionRatings;
  text: Personal;
  evidence: Evidence[];
  superseded_by: string | null;
  occurred_at: string;
  recorded_at: string;
  revision: number;
};

export type FlagRow = {
  flag_id: string;
  detector: string;
  version: string;
  kind: 'asks' | 'informs';
  about: string;
  author_id: string;
  numbers: Record<string, number>;
  sample_size: number;
  minimum: number;
  threshold: number;
  source: string;
  ours: boolean;
  first_revision: number;
  answer: string | null;
  answer_reason: Personal | null;
  answered_by: string | null;
  answered_at: string | null;
};

type ScreeningRow = {
  revision: number;
  trigger_event_id: string;
  trigger_type: string;
  covers: number;
  inputs_up_to: { position: string; eventId: string };
  detectors: unknown[];
  recorded_at: string;
};

/** One review with everything that hangs on it. */
export type DetailRows = {
  review: ListedColumns & {
    managers: { managerId: string; relation: string }[];
    rationale: Personal | null;
    proposal_evidence: Evidence[];
    goal_results: GoalResult[];
    scoring_version: string | null;
    agrees: boolean | null;
    comment: Personal | null;
    standing_flags: Standing[];
    final_screening_revision: number | null;
  };
  cycle: { name: string; scale: RatingScale | null; window_to: string };
  head: Head;
  okr_head: Head;
  scorecard_head: Head;
  overdue: boolean;
  whole: boolean;
  own: OwnRow[];
  participants: (OwnRow & { person_id: string; released: boolean })[];
  assessments: AssessmentRow[];
  flags: FlagRow[];
  screenings: ScreeningRow[];
  cited: CitedRow[];
  feedback: FeedbackRow[];
};
