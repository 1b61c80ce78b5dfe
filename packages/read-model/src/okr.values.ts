import type { GoalFieldKind } from '@cairn/contracts/goal-field.values';
import type {
  AlignmentKind,
  GoalClass,
  GoalOwner,
  SomeGoalTerms,
  Visibility,
} from '@cairn/contracts/goal.values';
import type {
  CheckInStatus,
  CheckInValue,
  Measure,
  MeasureInForce,
  Reading,
} from '@cairn/contracts/key-result.values';
import type { Personal } from '@cairn/contracts/personal';

/** The title of one part of a milestone key result; its weight and due day are in the measure. */
export type MilestoneTitle = { milestoneId: string; title: Personal };

/** A key result of a template. */
export type TemplateKeyResult = {
  title: Personal;
  weight: number;
  measure: Measure;
  milestones?: MilestoneTitle[] | undefined;
};

/** A measure and weight, and the event that put them in force; `reason` is null for the first and in older events. */
export type MeasureRevision = MeasureInForce & {
  since: string;
  recordedAt: string;
  by: string;
  reason: Personal | null;
  revision: number;
};

/** A reading and when it was first recorded. */
export type RecordedReading = Reading & { recordedAt: string };

type Ownership = { owner: GoalOwner; accountableId: string };

type RevisedText = { title?: Personal | undefined; description?: Personal | null | undefined };

/** What changed about a goal. `link` is how it is aligned to its parent, or a child to it, from then on; null if it no longer is. */
export type GoalChange =
  | { what: 'owner'; from: Ownership; to: Ownership }
  | { what: 'revision'; from: SomeGoalTerms; to: SomeGoalTerms & RevisedText }
  | { what: 'visibility'; from: Visibility; to: Visibility }
  | { what: 'classification'; from: GoalClass; to: GoalClass }
  | { what: 'putOnHold' | 'resumed' }
  | { what: 'carriedOver'; goalId: string }
  | { what: 'feederAdmitted' | 'feederDismissed'; keyResultId: string; feederId: string; feederName: string }
  | { what: 'parent' | 'child'; goalId: string; link: { kind: AlignmentKind; weight: number } | null };

/** The value of a custom field of a goal. */
export type FilledField = { fieldId: string; kind: GoalFieldKind; value: Personal | number };

/** A machine that may check in a key result, and since when. */
export type KeyResultFeeder = { feederId: string; feederName: string; since: string; recordedAt: string };

/** A result restated after closing; `from` is the value before it, null if there was none. */
export type Restatement = {
  from: CheckInValue | null;
  value: CheckInValue;
  reason: Personal;
  restatedAt: string;
  restatedBy: string;
  revision: number;
};

/** What a check-in said before a correction, and why it was corrected. */
export type Correction = {
  value: CheckInValue;
  confidence: number | null;
  status: CheckInStatus;
  note: Personal | null;
  nextSteps: Personal | null;
  correctedAt: string;
  /** When the log held the correction. */
  knownAt: string;
  correctedBy: string;
  reason: Personal;
  revision: number;
};
