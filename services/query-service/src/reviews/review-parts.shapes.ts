import { actorKinds } from '@cairn/contracts/actor.values';
import { coordinateSchema } from '@cairn/contracts/coordinate';
import { dimensionRatings } from '@cairn/contracts/review.values';
import { usedSuggestion } from '@cairn/contracts/suggestion.values';
import { z } from 'zod';
import { backdated, occurredAt, personalText, personName, recordedAt } from '../asking/shapes.ts';
import { citation } from '../citations/citation.shapes.ts';

export const assessment = z.object({
  assessmentId: z.uuid(),
  assignmentId: z.uuid(),
  authorId: z.uuid(),
  authorKind: z.enum(actorKinds).describe('`ai` or `system` if no human wrote it'),
  relation: z.string(),
  ratings: dimensionRatings,
  notApplicable: z.array(z.string()).describe('dimensions that do not apply'),
  text: personalText,
  answers: z.array(z.object({ question: z.string(), text: personalText })),
  evidence: z.array(citation),
  suggestions: z.array(usedSuggestion).describe('the suggestions of a model whose words it used'),
  supersededBy: z.uuid().nullable(),
  occurredAt,
  recordedAt,
  backdated,
  revision: z.int(),
});

export const suggestedMark = z
  .object({
    mark: z.number(),
    coverage: z.number().describe('the share of the weight of all dimensions that has a mark'),
    scoringVersion: z.string(),
  })
  .nullable()
  .describe(
    'the weighted mean of the marks that the accountable rater gave by dimension; it is no rating. Null before the rating was proposed, and for the rater before they proposed one',
  );

/** What led to a flag. */
export const flagFigures = {
  numbers: z.record(z.string(), z.number()),
  sampleSize: z.int(),
  minimum: z.int(),
  threshold: z.number(),
  source: z.string(),
};

export const flag = z.object({
  flagId: z.uuid(),
  detector: z.string(),
  version: z.string(),
  kind: z.enum(['asks', 'informs']),
  about: z.string(),
  authorId: z.uuid(),
  sentence: z
    .string()
    .describe('what was seen, on how many, against what, how often by chance, and what to look at'),
  evidence: z.array(citation).describe('what was cited in the text or rating that the flag is about'),
  ...flagFigures,
  ours: z.boolean(),
  standing: z.boolean().describe('true if the last screening found it'),
  late: z.boolean().describe('true if it was first found after the rating was final'),
  answer: z
    .object({ answer: z.string(), reason: personalText.nullable(), by: z.uuid(), at: recordedAt })
    .nullable(),
});

export const life = z.object({
  raisedAt: recordedAt,
  raisedAgain: z.int().describe('how many later screenings raised it again'),
  shown: z
    .array(z.object({ readerId: z.uuid(), readerName: personName, actingAs: z.string(), recordedAt }))
    .nullable()
    .describe(
      'who was first shown it when. HR and auditors see everybody of whom that was recorded, others only themselves, and the subject of the review nobody: null',
    ),
  secondsToAnswer: z
    .number()
    .nullable()
    .describe(
      'from the time at which whoever answered was first shown it to the answer; null if that was not recorded, if there is no answer, or if you may not know it',
    ),
  ratingChangedAfter: z.boolean().describe('whether the mark changed after it was first raised'),
});

export const finding = flag.extend({ life });

export const screening = z.object({
  revision: z.int(),
  trigger: z.object({ eventId: z.uuid(), type: z.string() }),
  covers: z.int(),
  inputsUpTo: coordinateSchema,
  detectors: z.array(z.unknown()),
  recordedAt,
});

export const ratingStep = z.object({
  kind: z.enum(['proposal', 'move']),
  id: z.uuid(),
  mark: z.number(),
  label: z.string().nullable(),
  from: z.number().nullable().describe('the mark before; null if there was none'),
  by: z.uuid(),
  calibrationSessionId: z.uuid().nullable().describe('the session of a move, if it was made in one'),
  objection: z
    .object({ by: z.uuid(), reason: personalText, occurredAt, recordedAt })
    .nullable()
    .describe('why the accountable rater does not agree with a move'),
  rationale: personalText.describe('the rationale of a proposal, or the reason of a move'),
  noEvidenceReason: personalText.nullable(),
  occurredAt,
  recordedAt,
  backdated,
  revision: z.int(),
});
