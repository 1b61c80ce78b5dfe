import { checkInStatuses, checkInValue } from '@cairn/contracts/key-result.values';
import { evidence } from '@cairn/contracts/values';
import { z } from 'zod';
import {
  backdated,
  nameOfThing,
  occurredAt,
  personalText,
  personName,
  recordedAt,
  reflected,
  twoClocks,
} from '../asking/shapes.ts';
import { developmentNeed } from '../development/development.shapes.ts';
import { pastRating } from '../people/past-rating.routes.ts';
import { releasedFeedback } from '../feedback/merged-feedback.shapes.ts';
import { receivedFeedback } from '../feedback/feedback.shapes.ts';

const quarter = z.string().describe('a calendar quarter in the zone of the cycle, such as 2026-Q1');
const cited = evidence.describe('how an assessment or a proposal cites it');
const share = z.number().nullable();

const served = z.object({
  objectiveId: z.uuid(),
  objectiveName: z.string(),
  scorecardId: z.uuid(),
  scorecardName: z.string(),
  perspectiveName: z.string().nullable(),
});

const goal = z.object({
  goalId: z.uuid(),
  title: personalText,
  level: z.string(),
  ambition: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  status: z.string(),
  progress: share,
  progressAsFirstSet: share,
  coverage: z.number(),
  expectedProgress: share,
  band: z.string().nullable(),
  scoringVersion: z.string(),
  score: z.number().nullable().describe('the score with which it was closed'),
  evidence: cited,
  serves: served
    .nullable()
    .describe('the strategic objective that it leads to, by itself or through goals above it'),
  quarters: z
    .array(
      z.object({
        quarter,
        status: z.string(),
        progress: share,
        expectedProgress: share,
        coverage: z.number(),
        revision: z.int(),
        checkIns: z.int(),
      }),
    )
    .describe('its figures at the end of each quarter, or now in the one that is running'),
});

const checkIn = z.object({
  goalId: z.uuid(),
  keyResultId: z.uuid(),
  keyResultTitle: personalText,
  quarter: quarter.nullable(),
  value: checkInValue,
  status: z.enum(checkInStatuses),
  confidence: z.number().nullable(),
  note: personalText.nullable(),
  authorId: z.uuid(),
  authorName: personName,
  corrected: z.boolean().describe('true if it says what a correction said'),
  evidence: cited,
  ...twoClocks,
});

const kpi = z.object({
  kpiId: z.uuid(),
  name: z.string(),
  unit: z.string(),
  direction: z.string(),
  readings: z.array(
    z.object({
      period: z.string(),
      quarter: quarter.nullable(),
      value: z.number().nullable(),
      occurredAt,
      evidence: cited,
    }),
  ),
});

const initiative = z.object({
  initiativeId: z.uuid(),
  name: z.string(),
  status: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  tasks: z.int().describe('without those that were dropped'),
  tasksDone: z.int(),
  evidence: cited,
});

const earlierReview = z.object({
  reviewId: z.uuid(),
  kind: z.string(),
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  mark: z.number(),
  label: z.string().nullable(),
  evidence: cited,
  occurredAt,
  recordedAt,
  backdated,
});

const gap = z.object({
  kind: z.enum(['evidence', 'checkIns', 'feedback']),
  quarter,
  goalId: z.uuid().nullable(),
  sentence: z.string(),
});

const insight = z.object({
  rule: z.string(),
  version: z.string().describe('of the rule'),
  sentence: z.string(),
  numbers: z.record(z.string(), z.number()).describe('the numbers that the sentence rests on'),
  sources: z.array(evidence).min(1).describe('the events that it comes from; they can be cited'),
});

export const packet = z.object({
  reviewId: z.uuid(),
  kind: z.string(),
  subjectId: z.uuid(),
  subjectName: personName,
  accountableRaterId: z.uuid(),
  accountableRaterName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  period: z
    .object({ from: z.string(), to: z.string(), timeZone: z.string() })
    .describe('the evaluation period: what is shown is dated in it'),
  quarters: z.array(
    z.object({
      quarter,
      from: z.string(),
      to: z.string(),
      checkIns: z.int(),
      readings: z.int(),
      feedback: z.int(),
    }),
  ),
  gaps: z.array(gap).describe('what is missing in the quarters that have begun'),
  insights: z
    .array(insight)
    .describe(
      'sentences that rules make of what you see here; a rule says what happened, never how good it was',
    ),
  goals: z.array(goal).describe('the goals that the subject kept in the period and that you may see'),
  perspectives: z
    .array(z.object({ perspective: z.string().nullable(), goalIds: z.array(z.uuid()) }))
    .describe('the goals by the perspective that they serve; null for those that serve none'),
  checkIns: z.array(checkIn).describe('newest first'),
  kpis: z
    .array(kpi)
    .describe(
      'the KPIs that the subject owns, or that their key results are linked to; readings oldest first',
    ),
  feedback: z
    .array(receivedFeedback.extend({ quarter: quarter.nullable() }))
    .describe('received in the period and readable by you, newest first'),
  mergedFeedback: z
    .array(releasedFeedback)
    .describe('merged feedback that was released for the period or a part of it and is meant for you'),
  initiatives: z.array(initiative),
  earlierReviews: z
    .array(earlierReview)
    .describe('final reviews before this one that you may see, newest first'),
  development: z
    .array(
      developmentNeed.extend({
        fromEarlier: z
          .boolean()
          .describe('true if it was recorded before the period, to be followed up in it'),
      }),
    )
    .describe('what the subject needs to develop, with how the growth plans stand today, newest first'),
  pastRatings: z
    .array(pastRating)
    .describe('ratings from before Cairn, oldest first; empty for the subject, who reads none of their own'),
  isCut: z
    .boolean()
    .describe(
      'true if there is more: at most 60 goals, 400 check-ins, 200 readings, 100 pieces of feedback, 50 initiatives, 50 development needs and 20 earlier reviews are shown. The counts and gaps of `quarters` rest on everything; no insight gives numbers of a list that was cut',
    ),
  ...reflected,
});
