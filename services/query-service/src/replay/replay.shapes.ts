import { cyclePolicy, ratingScale } from '@cairn/contracts/cycle.values';
import { measure } from '@cairn/contracts/key-result.values';
import { goalResult } from '@cairn/contracts/review.values';
import { dayRange } from '@cairn/contracts/values';
import { z } from 'zod';
import {
  backdated,
  occurredAt,
  parked,
  peopleShown,
  personalText,
  recordedAt,
  recordedLate,
} from '../asking/shapes.ts';
import { withheld } from '../citations/withheld.ts';

const who = z.object({
  personId: z.uuid(),
  kind: z.string(),
  actingAs: z.string(),
  onBehalfOf: z.uuid().nullable(),
  client: z.string(),
  issuer: z.string(),
  subject: personalText,
});

export const header = {
  eventId: z.uuid(),
  type: z.string(),
  stream: z.string(),
  revision: z.int(),
  position: z.string(),
  occurredAt,
  recordedAt,
  backdated,
};

const upcast = z
  .object({ data: z.unknown(), metadata: z.unknown() })
  .describe('the event in the newest version of its schema');

const raw = z
  .object({ data: z.string(), metadata: z.string(), schemaVersion: z.int(), created: z.string() })
  .describe("the stored bytes as text (JSON in UTF-8); `created` is from the store's clock");

const shownEvent = z.object({
  ...header,
  who: who.nullable().describe('null if it was written in confidence'),
  upcast,
  raw: raw.nullable().describe('null if some of it is hidden from you'),
  hidden: z.array(z.string()).describe('the paths of the fields that are hidden from you'),
});

const shownEvidence = z.discriminatedUnion('withheld', [
  z.object({
    stream: z.string(),
    revision: z.int(),
    event: shownEvent.nullable(),
    withheld: z.literal(false),
    since: z.array(shownEvent).describe('later events that corrected, restated, replaced or withdrew it'),
  }),
  withheld.extend({ event: z.null(), since: z.array(z.never()) }),
]);

const measured = { weight: z.number(), measure };

const shownResult = goalResult.extend({
  asOf: goalResult.shape.asOf.describe('the last event that it depends on'),
  contributors: z
    .array(
      z.object({
        goalId: z.uuid(),
        parentId: z.uuid(),
        weight: z.number(),
        revision: z.int(),
        progress: z.number().nullable(),
        coverage: z.number(),
      }),
    )
    .describe('the contributing goals that you may read, with their revisions at that time'),
  keyResults: z
    .array(
      z.object({ keyResultId: z.uuid(), dropped: z.boolean(), ...measured, firstSet: z.object(measured) }),
    )
    .describe('how its key results were measured at that time, and as they were first set'),
});

const shownGoal = z.object({
  goalId: z.uuid(),
  asCited: shownResult.nullable().describe('the result at the cited revision, no later than the citation'),
  atTheStep: shownResult.nullable().describe('the result at the position of the step'),
  asSeen: shownResult
    .nullable()
    .describe("the result on the writer's screen; null if the writer sent no `seenAt`"),
});

const inForce = z.object({
  cycle: z
    .object({
      cycleId: z.uuid(),
      status: z.enum(['open', 'closed']),
      evaluationPeriod: dayRange,
      administrationWindow: dayRange,
      timeZone: z.string(),
      scale: ratingScale.nullable(),
      dimensions: z.array(z.object({ dimension: z.string(), label: z.string() })),
      policy: cyclePolicy,
    })
    .nullable(),
  reportingLine: z.object({
    day: z.string(),
    unitId: z.uuid().nullable(),
    level: z.string().nullable(),
    managers: z.array(z.object({ managerId: z.uuid(), relation: z.enum(['line', 'matrix']) })),
  }),
});

/** A step with everything that was in force and stored. */
export const wholeStep = z.object({
  ...header,
  recordedLate,
  who,
  changed: z
    .array(z.object({ path: z.string(), from: z.unknown(), to: z.unknown() }))
    .describe('what the step changed in the state; `path` is a JSON pointer'),
  state: z.unknown().describe('the state after the step'),
  evidence: z.array(shownEvidence).describe('what the step cites or depends on'),
  goals: z
    .array(shownGoal)
    .describe('results of the cited goals, from their own key results and from goals that contribute'),
  inForce,
  upcast,
  raw: raw.nullable().describe('null if some of it is hidden from you'),
  hidden: z.array(z.string()).describe('the paths of what you may not see: it shows its kind only'),
});

/** What a replay says apart from its steps. */
export const replay = z.object({
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  cycle: z
    .object({ cycleId: z.uuid(), name: z.string() })
    .nullable()
    .describe('by the name with which it was opened; null if its opening cannot be read'),
  until: z.string().nullable().describe('the position at which the replay stops'),
  ...peopleShown,
  unknown: z
    .array(z.object({ stream: z.string(), revision: z.int(), position: z.string(), type: z.string() }))
    .describe('events that a newer version wrote and this one cannot read'),
  finalScreened: z
    .boolean()
    .nullable()
    .describe(
      'whether a screening covered the rating when it was made final; if not, it does not count as final. Null while it is not final',
    ),
  parked,
  skipped: z
    .array(
      z.object({
        stream: z.string(),
        revision: z.int(),
        eventId: z.uuid(),
        reason: personalText,
        by: z.uuid(),
        recordedAt,
      }),
    )
    .describe('events that cannot be read and that an operator skipped'),
  position: z.string().describe('the position in the log up to which this answer reads'),
});
