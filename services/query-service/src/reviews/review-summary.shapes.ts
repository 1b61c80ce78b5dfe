import { measure } from '@cairn/contracts/key-result.values';
import { goalResult } from '@cairn/contracts/review.values';
import { reviewStates } from '@cairn/read-model/review.values';
import { z } from 'zod';
import { citation, evidenceChanged } from '../citations/citation.shapes.ts';
import { withheld } from '../citations/withheld.ts';
import { receivedFeedback } from '../feedback/feedback.shapes.ts';
import {
  nameOfThing,
  next,
  occurredAt,
  peopleShown,
  personName,
  personalText,
  recordedAt,
  reflected,
} from '../asking/shapes.ts';
import { warning } from '../asking/warning.ts';
import { ownerThen } from '../goals/goal-owner.shapes.ts';
import { listedGoal } from '../goals/goal.shapes.ts';
import { afterwards } from './review-afterwards.shapes.ts';
import { figure } from './figures.view.ts';
import { assessment, finding, flag, ratingStep, screening, suggestedMark } from './review-parts.shapes.ts';

const nameAtOpening = personalText
  .nullable()
  .describe('the name when the review was opened; null if it is the same today');

const base = {
  reviewId: z.uuid(),
  kind: z.string(),
  subjectId: z.uuid(),
  subjectName: personName,
  subjectNameThen: nameAtOpening,
  cycle: z.object({ cycleId: z.uuid(), name: z.string(), dueOn: z.string() }),
};

const rating = z.object({
  mark: z.number(),
  label: z.string().nullable().describe("the mark's label in the cycle's scale"),
  state: z
    .enum(['proposed', 'moved', 'final', 'unscreened'])
    .describe('unscreened: it was made final without a screening, and so does not count as final'),
  by: z.uuid().describe('who proposed or moved it to this mark'),
  byName: personName,
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
  accountableRaterNameThen: nameAtOpening,
  unitId: z.uuid().nullable().describe('the unit at the time the review was opened'),
  unitName: nameOfThing,
  unitNameThen: z.string().nullable().describe('the name at the opening; null if it is the same today'),
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

const measured = { weight: z.number(), measure };

const wholeDetail = whole.extend({
  managers: z
    .array(z.object({ managerId: z.uuid(), relation: z.string() }))
    .describe('the managers at the time the review was opened'),
  rationale: personalText.nullable().describe('of the current mark'),
  ratings: z
    .array(ratingStep)
    .describe('every proposal and move, oldest first; the last is the current mark'),
  suggestedMark,
  agrees: z.boolean().nullable(),
  comment: personalText.nullable(),
  participants: z.array(
    z.object({
      assignmentId: z.uuid(),
      personId: z.uuid(),
      relation: z.string(),
      released: z.boolean(),
      submitted: z
        .boolean()
        .describe('whether they submitted an assessment; of merged input nothing is told here'),
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
      .array(listedGoal.extend({ ownerThen }))
      .describe(
        'the goals that the subject owned or answered for in the evaluation period and that nobody cites, in their current state',
      ),
  }),
  feedback: z
    .array(receivedFeedback)
    .describe('received in the evaluation period and readable by you, newest first, at most 100'),
  screenings: z.array(screening),
  findings: z.array(finding),
  figures: z
    .array(figure)
    .describe('what detectors counted in the last screening and show although they flagged nothing'),
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
  afterwards,
  ...peopleShown,
  ...reflected,
});

const participantDetail = participant.extend({
  assessments: z.array(assessment).describe('the assessments that you wrote'),
  flags: z.array(flag).describe('the flags that you are asked to answer'),
  ...reflected,
});

export const reviewSummary = z.discriminatedUnion('view', [wholeDetail, participantDetail]);
