import type { CheckInStatus, CheckInValue } from '@cairn/contracts/key-result.values';
import type { InitiativeStatus } from '@cairn/contracts/initiative.values';
import type { KpiDirection, KpiReading } from '@cairn/contracts/kpi.values';
import type { Personal } from '@cairn/contracts/personal';
import type { Json } from '@cairn/read-model/json-rows';
import type { RatingScale } from '@cairn/contracts/cycle.values';
import type { HeadsOfCitations } from '../asking/head.sql.ts';
import type { PastRatingRow } from '../people/past-rating.query.ts';
import type { DevelopmentRow } from '../development/development.sql.ts';
import type { PacketCount } from './packet.counts.ts';
import type { FeedbackRow } from '../feedback/feedback.query.ts';
import type { FeedbackRelease } from '../feedback/merged-feedback.sql.ts';

export type PacketReview = {
  review_id: string;
  kind: string;
  state: string;
  subject_id: string;
  subject_name: Personal | null;
  accountable_rater_id: string;
  rater_name: Personal | null;
  cycle_id: string;
  cycle_name: string;
  period_from: string;
  period_to: string;
  time_zone: string;
  revision: number;
};

/** What a goal serves: the strategic objective that it leads to, by itself or through the goals above it. */
export type ServedRow = {
  goal_id: string;
  scorecard_id: string;
  scorecard_name: string;
  objective_id: string;
  objective_name: string;
  perspective_name: string | null;
};

export type PacketCheckIn = {
  goal_id: string;
  key_result_id: string;
  title: Personal;
  revision: number;
  value: CheckInValue;
  status: CheckInStatus;
  confidence: number | null;
  note: Personal | null;
  author_id: string;
  author_name: Personal | null;
  corrected: boolean;
  at: string;
  recorded_at: string;
};

export type PacketReading = {
  kpi_id: string;
  name: string;
  unit: string;
  direction: KpiDirection;
  period: string;
  reading: KpiReading;
  revision: number;
  at: string;
};

export type PacketInitiative = {
  initiative_id: string;
  name: string;
  status: InitiativeStatus;
  starts_on: string;
  ends_on: string;
  tasks: number;
  tasks_done: number;
  revision: number;
};

/** An earlier review of the subject that the reader may see, and that is final. */
export type EarlierReview = {
  review_id: string;
  cycle_id: string;
  cycle_name: string;
  kind: string;
  mark: number;
  scale: RatingScale | null;
  finalized_at: string;
  finalized_recorded_at: string;
  finalized_revision: number;
};

export type PacketRows = {
  heads: HeadsOfCitations;
  review: PacketReview | null;
  goal_ids: string[];
  /** True if the subject keeps more goals than these. */
  more_goals: boolean;
  counts: PacketCount[];
  served: ServedRow[];
  check_ins: PacketCheckIn[];
  readings: PacketReading[];
  feedback: Json<FeedbackRow>[];
  merged_feedback: Json<FeedbackRelease>[];
  initiatives: PacketInitiative[];
  earlier_reviews: EarlierReview[];
  development: Json<DevelopmentRow>[];
  /** Ratings from before Cairn; none if the reader is the subject. */
  past_ratings: Json<PastRatingRow>[];
};
