import { actorKinds } from '@cairn/contracts/actor.values';
import { coordinateSchema } from '@cairn/contracts/coordinate';
import { measure } from '@cairn/contracts/key-result.values';
import { dimensionRatings, goalResult } from '@cairn/contracts/review.values';
import { reviewStates } from '@cairn/read-model/review.values';
import { z } from 'zod';
import { citation, evidenceChanged } from '../citations/citation.shapes.ts';
import { withheld } from '../citations/withheld.ts';
import { receivedFeedback } from '../feedback/feedback.shapes.ts';
import {
  backdated,
  next,
  occurredAt,
  personName,
  personalText,
  recordedAt,
  reflected,
} from '../asking/shapes.ts';
import { warning } from '../asking/warning.ts';
import { listedGoal } from '../goals/goal.shapes.ts';

const base = {
  reviewId: z.uuid(),
  kind: z.string(),
  subjectId: z.uuid(),
  subjectName: personName,
  cycle: z.object({ cycleId: z.uuid(), name: z.string(), dueOn: z.string() }),
};

const rating = z.object({
  mark: z.number(),
  label: z.string().nullable().describe("the mark's label in the cycle's scale"),
  state: z
    .enum(['proposed', 'moved', 'final', 'unscreened'])
    .describe('unscreened: it was made final without a screening, and so does not count as final'),
  by: z.uuid().describe('who proposed or moved it to this mark'),
  restsOn: z.object({ kind: z.enum(['proposal', 'move']), id: z.uuid(), revision: z.int() }),
});

const overdue = z.boolean().describe('true if the administration window is over and the rating is not final');

const assignments = z.array(
  z.object({ assignmentId: z.uuid(), relation: z.string(), submitted: z.boolean() }),
);

const whole = z.object({
  view: z.literal('whole'),
  ...base,
  employmentId: z.uuid(),
  accountableRaterId: z.uuid(),
  accountableRaterName: personName,
  unitId: z.uuid().nullable().describe('the unit at the time the review was opened'),
  level: z.string().nullable().describe('the level at the time the review was opened'),
  state: z.enum(reviewStates),
  rating: rating.nullable(),
  flags: z.object({
    standing: z.int(),
    unanswered: z.int(),
    late: z.int(),
    screened: z.boolean().describe('true if the last screening covers the last assessment, proposal or move'),
  }),
  overdue,
  finalizedLate: z
    .boolean()
    .describe('true if the final rating was recorded after the administration window, whatever its date'),
  backdatedSteps: z
    .int()
    .describe('how many of its steps are dated more than five minutes before they were recorded'),
  evidenceChanged,
  openedAt: occurredAt,
  finalizedAt: occurredAt.nullable(),
  withdrawnAt: occurredAt.nullable(),
  sharedAt: occurredAt.nullable(),
  acknowledgedAt: occurredAt.nullable(),
  recorded: z
    .object({
      openedAt: recordedAt,
      finalizedAt: recordedAt.nullable(),
      withdrawnAt: recordedAt.nullable(),
      sharedAt: recordedAt.nullable(),
      acknowledgedAt: recordedAt.nullable(),
    })
    .describe('when each of these was recorded'),
  assignments: assignments.describe('your own'),
  revision: z.int(),
});

const participant = z.object({
  view: z.literal('participant'),
  ...base,
  open: z.boolean(),
  overdue,
  assignments,
});

export const reviewList = z.object({
  reviews: z.array(z.discriminatedUnion('view', [whole, participant])),
  next,
  ...reflected,
});

const assessment = z.object({
  assessmentId: z.uuid(),
  assignmentId: z.uuid(),
  authorId: z.uuid(),
  authorKind: z.enum(actorKinds).describe('`ai` or `system` if no human wrote it'),
  relation: z.string(),
  ratings: dimensionRatings,
  text: personalText,
  evidence: z.array(citation),
  supersededBy: z.uuid().nullable(),
  occurredAt,
  recordedAt,
  backdated,
  revision: z.int(),
});

const flag = z.object({
  flagId: z.uuid(),
  detector: z.string(),
  version: z.string(),
  kind: z.enum(['asks', 'informs']),
  about: z.string(),
  authorId: z.uuid(),
  numbers: z.record(z.string(), z.number()),
  sampleSize: z.int(),
  minimum: z.int(),
  threshold: z.number(),
  source: z.string(),
  ours: z.boolean(),
  standing: z.boolean().describe('true if the last screening found it'),
  late: z.boolean().describe('true if it was first found after the rating was final'),
  answer: z
    .object({ answer: z.string(), reason: personalText.nullable(), by: z.uuid(), at: recordedAt })
    .nullable(),
});

const screening = z.object({
  revision: z.int(),
  trigger: z.object({ eventId: z.uuid(), type: z.string() }),
  covers: z.int(),
  inputsUpTo: coordinateSchema,
  detectors: z.array(z.unknown()),
  recordedAt,
});

const ratingStep = z.object({
  kind: z.enum(['proposal', 'move']),
  id: z.uuid(),
  mark: z.number(),
  label: z.string().nullable(),
  by: z.uuid(),
  rationale: personalText.describe('the rationale of a proposal, or the reason of a move'),
  noEvidenceReason: personalText.nullable(),
  occurredAt,
  recordedAt,
  backdated,
  revision: z.int(),
});

const measured = { weight: z.number(), measure };

const wholeDetail = whole.extend({
  managers: z
    .array(z.object({ managerId: z.uuid(), relation: z.string() }))
    .describe('the managers at the time the review was opened'),
  rationale: personalText.nullable().describe('of the current mark'),
  ratings: z
    .array(ratingStep)
    .describe('every proposal and move, oldest first; the last is the current mark'),
  agrees: z.boolean().nullable(),
  comment: personalText.nullable(),
  participants: z.array(
    z.object({
      assignmentId: z.uuid(),
      personId: z.uuid(),
      relation: z.string(),
      released: z.boolean(),
      submitted: z.boolean(),
    }),
  ),
  assessments: z.array(assessment),
  proposalEvidence: z.array(citation),
  evidence: z.object({
    total: z.int(),
    counts: z
      .array(z.object({ kind: z.string(), quarter: z.string().nullable(), count: z.int() }))
      .describe(
        'the events that the current assessments and the proposal cite, counted by the quarter in which they occurred',
      ),
  }),
  goalResults: z.object({
    final: z
      .array(z.union([goalResult, withheld]))
      .nullable()
      .describe(
        'results of the cited goals in the final rating; `asOf` is the last event that a result depends on',
      ),
    scoringVersion: z.string().nullable(),
    cited: z
      .array(
        z.object({
          goalId: z.uuid(),
          revision: z.int().describe('the cited revision of the goal'),
          keyResultId: z.uuid(),
          title: personalText,
          ...measured,
          firstSet: z.object(measured),
        }),
      )
      .describe(
        'how the key results of the cited goals that you may see were measured at the cited revision, and as they were first set',
      ),
    notCited: z
      .array(listedGoal)
      .describe("the subject's goals in the evaluation period that nobody cites, in their current state"),
  }),
  feedback: z
    .array(receivedFeedback)
    .describe('received in the evaluation period and readable by you, newest first, at most 100'),
  screenings: z.array(screening),
  findings: z.array(flag),
  notLookedAt: z
    .array(
      z.object({
        detector: z.string(),
        about: z.string(),
        sampleSize: z.int(),
        minimum: z.int(),
        sentence: z.string(),
      }),
    )
    .describe('what the last screening could not look at; that it found nothing there means nothing'),
  warnings: z
    .array(warning)
    .describe(
      'review/rater-not-employed: the review is open and its accountable rater is not employed today; review/no-assessment: there is a rating, and no assessment by the subject or a manager; review/no-evidence: the proposal cites nothing',
    ),
  ...reflected,
});

const participantDetail = participant.extend({
  assessments: z.array(assessment).describe('the assessments that you wrote'),
  flags: z.array(flag).describe('the flags that you are asked to answer'),
  ...reflected,
});

export const reviewSummary = z.discriminatedUnion('view', [wholeDetail, participantDetail]);
