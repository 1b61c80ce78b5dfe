import { coordinateSchema } from '@cairn/contracts/coordinate';
import { reviewStates } from '@cairn/read-model/review.values';
import { z } from 'zod';
import { fairnessFinding } from '../fairness/finding.shapes.ts';
import {
  nameOfThing,
  next,
  occurredAt,
  personalText,
  personName,
  recordedAt,
  reflected,
  revision,
  twoClocks,
} from '../asking/shapes.ts';

const session = z.object({
  calibrationSessionId: z.uuid(),
  name: z.string(),
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  looksAt: z.enum(['cycle', 'units', 'reviews']).describe('which reviews of the cycle'),
  units: z.array(z.object({ unitId: z.uuid(), name: nameOfThing })),
  facilitatorId: z.uuid(),
  facilitatorName: personName,
  participants: z.array(z.object({ personId: z.uuid(), name: personName })),
  state: z.enum(['open', 'closed']),
  openedAt: occurredAt,
  openedRecordedAt: recordedAt,
  closed: z
    .object({
      ...twoClocks,
      upTo: coordinateSchema.nullable().describe('the last event that its reviews rest on'),
      scoringVersion: z.string(),
      detectors: z.record(z.string(), z.string()),
    })
    .nullable()
    .describe('null while the session is open'),
  revision,
});

const mark = z.number().nullable();
const text = z.string().nullable();

const move = z.object({
  id: z.uuid(),
  by: z.uuid(),
  byName: personName,
  from: mark,
  to: z.number(),
  reason: personalText,
  session: z.uuid().nullable().describe('the calibration session in which the rating was moved'),
  late: z.boolean().describe('true if it was made after this session was closed'),
  objection: z.object({ reason: personalText, ...twoClocks }).nullable(),
  ...twoClocks,
});

const calibrated = z.object({
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  accountableRaterId: z.uuid(),
  accountableRaterName: personName,
  unitId: z.uuid().nullable(),
  unitName: nameOfThing,
  level: text,
  state: z.enum(reviewStates).describe('today, whatever the session held'),
  evidence: z.int().describe('how many events the current proposal cites'),
  flags: z.int().describe('how many flags the last screening raised'),
  lastRating: z
    .object({ cycleName: z.string(), mark: z.number(), label: text })
    .nullable()
    .describe('the last rating of an earlier cycle that was shared'),
  before: mark.describe('the mark of the last proposal'),
  after: mark.describe('the current mark, or that at the closing'),
  label: text,
  moves: z.array(move),
  revision: revision.describe('of the review, or that at the closing; send it as If-Match with a move'),
});

const marks = {
  n: z.int().describe('how many reviews have a mark'),
  marks: z.array(z.object({ mark: z.number(), label: z.string(), before: z.int(), after: z.int() })),
};

const distribution = z
  .object({
    ...marks,
    raters: z.array(
      z.object({
        raterId: z.uuid(),
        name: personName,
        ...marks,
        findings: z
          .array(fairnessFinding)
          .describe('what the last screening of the cycle flagged about the rater: a prompt to look again'),
      }),
    ),
    units: z.array(z.object({ unitId: z.uuid().nullable(), name: nameOfThing, ...marks })),
    levels: z.array(z.object({ level: text, ...marks })),
  })
  .describe('of the reviews that you see here, with their number; it is guidance, and no mark has to fit it');

export const calibrationList = z.object({ calibrations: z.array(session), next, ...reflected });
export const calibrationDetail = session.extend({
  distribution,
  reviews: z.array(calibrated),
  next,
  ...reflected,
});
