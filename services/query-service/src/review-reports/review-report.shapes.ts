import { dimensionRatings } from '@cairn/contracts/review.values';
import { reviewStates } from '@cairn/read-model/review.values';
import { z } from 'zod';
import {
  backdated,
  nameOfThing,
  occurredAt,
  parked,
  personalText,
  personName,
  position,
  recordedAt,
  twoClocks,
} from '../asking/shapes.ts';
import { withheld } from '../citations/withheld.ts';
import { flagFigures, life } from '../reviews/review-parts.shapes.ts';

const name = z.string().nullable().describe('the name today; null if it is erased or not known');

const rating = z.object({
  mark: z.number(),
  label: z.string().nullable(),
  state: z.enum(['proposed', 'moved', 'final', 'unscreened']),
  byName: personName,
  rationale: personalText.nullable(),
  finalizedAt: occurredAt.nullable(),
  finalizedRecordedAt: recordedAt.nullable(),
});

const assessment = z.object({
  authorName: name,
  relation: z.string(),
  ratings: dimensionRatings,
  text: personalText,
  ...twoClocks,
});

const evidence = z.discriminatedUnion('withheld', [
  z.object({
    withheld: z.literal(false),
    type: z.string().nullable(),
    title: z.string().nullable(),
    occurredAt: occurredAt.nullable(),
    recordedAt: recordedAt.nullable(),
    changedLater: z.boolean(),
  }),
  withheld,
]);

const flag = z.object({
  flagId: z.uuid(),
  detector: z.string(),
  version: z.string(),
  sentence: z.string().describe('what was found, in plain words'),
  ...flagFigures,
  needsAnswer: z.boolean(),
  standing: z.boolean().describe('true if the last screening found it'),
  late: z.boolean().describe('true if it was found after the rating was final'),
  life,
  answer: z
    .object({ answer: z.string(), reason: personalText.nullable(), byName: name, at: recordedAt })
    .nullable(),
});

const step = z.object({
  type: z.string(),
  sentence: z.string(),
  texts: z.record(z.string(), personalText),
  occurredAt,
  recordedAt,
  backdated,
});

export const reviewReport = z.object({
  reviewId: z.uuid(),
  kind: z.string(),
  subjectId: z.uuid(),
  subjectName: personName,
  accountableRaterId: z.uuid(),
  accountableRaterName: personName,
  unitId: z.uuid().nullable(),
  unitName: nameOfThing,
  level: z.string().nullable(),
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  state: z.enum(reviewStates),
  rating: rating.nullable(),
  assessments: z.array(assessment).describe('those that count, without replaced ones'),
  evidence: z.array(evidence).describe('what the proposal cites'),
  goals: z
    .array(
      z.object({
        goalId: z.uuid(),
        title: z.string().nullable(),
        progress: z.number().nullable(),
        coverage: z.number().nullable(),
      }),
    )
    .describe('the results of the goals that the proposal cites, as cited'),
  flags: z.array(flag),
  steps: z.array(step).describe('how the rating came about, oldest first'),
  acknowledged: z
    .object({
      agrees: z.boolean(),
      comment: personalText.nullable(),
      at: occurredAt.nullable(),
      recordedAt: recordedAt.nullable(),
    })
    .nullable()
    .describe('what the subject said to it'),
  position,
  parked,
});
