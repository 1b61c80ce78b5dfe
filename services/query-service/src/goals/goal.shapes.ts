import { goalFieldKinds } from '@cairn/contracts/goal-field.values';
import { closingResult } from '@cairn/contracts/goal.values';
import { z } from 'zod';
import {
  backdated,
  nameOfThing,
  next,
  occurredAt,
  personalText,
  personName,
  personNameThen,
  recordedAt,
  reflected,
  revision,
  unitNameThen,
} from '../asking/shapes.ts';
import { shownPast } from '../asking/past.ts';
import { goalChange, servedObjective } from './goal-change.shapes.ts';
import { goalTalk } from './goal-talk.shapes.ts';
import { goalOwner } from './goal-owner.shapes.ts';
import { keyResultShape } from './key-result.shapes.ts';
import { warning } from '../asking/warning.ts';

const share = z.number().min(0).max(1);

const goalFigures = {
  progress: share
    .nullable()
    .describe(
      'from 0 to 1; null without data. All contributing goals count, even private ones, so every reader gets the same value',
    ),
  progressAsFirstSet: share
    .nullable()
    .describe('the progress under the measures and weights with which its key results were first set'),
  coverage: share.describe(
    'share of the weight with fresh data; of a goal that has ended or was closed as of then, from scoring version 2 on',
  ),
  dropped: share.describe(
    'the weight that was dropped or, from scoring version 2 on, revised away, as a share of the greatest weights ever set',
  ),
  band: z.enum(['red', 'yellow', 'green']).nullable(),
  expectedProgress: share
    .nullable()
    .describe('from scoring version 2 on, an aspirational goal is expected to reach .7'),
  scoringVersion: z.string(),
};

const historyFigures = {
  status: z.string(),
  progress: goalFigures.progress,
  coverage: goalFigures.coverage,
  expectedProgress: goalFigures.expectedProgress,
  band: goalFigures.band,
};

export const goalHistoryShape = z.object({
  goalId: z.uuid(),
  every: z.string(),
  knownAt: z.string().describe('up to when what is shown was recorded'),
  points: z
    .array(
      z.object({
        day: z.string().describe('a day in the time zone of the goal'),
        at: z.string().describe('the end of this day, or now: the figures are those of this instant'),
        ...historyFigures,
        asKnownThen: z
          .object(historyFigures)
          .nullable()
          .describe('the figures as they were shown then; null if the goal was recorded later'),
      }),
    )
    .describe('without the time before the goal was set'),
  ...reflected,
});

const filledField = z.object({
  fieldId: z.uuid(),
  fieldName: nameOfThing,
  kind: z.enum(goalFieldKinds),
  value: z.union([z.number(), personalText]),
});

const carriedGoal = z.object({
  goalId: z.uuid(),
  title: personalText,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
});

const related = z.object({ goalId: z.uuid(), title: personalText, kind: z.string(), weight: z.number() });

export const listedGoal = z.object({
  goalId: z.uuid(),
  title: personalText,
  description: personalText.nullable(),
  owner: z.object({
    kind: z.enum(['person', 'unit']),
    id: z.uuid(),
    name: personName,
    nameThen: personNameThen,
  }),
  accountableId: z.uuid(),
  accountableName: personName,
  accountableNameThen: personNameThen,
  unitId: z.uuid().nullable(),
  unitName: nameOfThing,
  unitNameThen,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  level: z.string(),
  ambition: z.string(),
  visibility: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  checkInCadenceDays: z.int(),
  progressFrom: z.string(),
  strategicObjective: servedObjective.nullable(),
  closed: z
    .object({
      score: z.number(),
      note: personalText.nullable(),
      reflection: personalText.nullable().describe('what was learned'),
      result: closingResult
        .nullable()
        .describe('what it had reached when it was closed; null if it was closed before this was kept'),
      at: occurredAt,
      recordedAt,
      backdated,
    })
    .nullable(),
  tags: z.array(z.string()),
  folder: z.string().nullable(),
  fields: z.array(filledField),
  template: z
    .object({ templateId: z.uuid(), templateName: nameOfThing })
    .nullable()
    .describe('the template that it was set from'),
  carriedFrom: carriedGoal
    .nullable()
    .describe('the goal that it continues; null if there is none that you may see'),
  parent: related
    .nullable()
    .describe('the goal that it is aligned to; null if there is none that you may see'),
  status: z.string(),
  revision,
  ...goalFigures,
});

/** With it a reader misses no change between this answer and the feed. */
export const feedCursor = z
  .string()
  .nullable()
  .describe('the cursor with which the goal feed continues this answer');

export const goalList = z.object({
  goals: z.array(listedGoal),
  next,
  ...reflected,
  ...shownPast,
  cursor: feedCursor,
});

export const goalDetail = listedGoal.extend({
  owners: z.array(goalOwner).describe('everybody who owned it or answered for it, oldest first'),
  keyResults: z.array(keyResultShape),
  alignmentRevision: z
    .int()
    .nullable()
    .describe(
      'the revision of the stream of all alignments; send it as If-Match to align or unalign. Null before the first alignment',
    ),
  children: z.array(
    related.extend({
      status: z.string(),
      progress: share.nullable(),
      coverage: share,
    }),
  ),
  cycleClosed: z
    .boolean()
    .describe(
      'whether its cycle is closed: then nothing new begins in it, such as a check-in, a key result, an offer, a blocker or a hold',
    ),
  carriedTo: z.array(carriedGoal).describe('the goals that continue it in other cycles, if you may see them'),
  talks: z.array(goalTalk).describe('the goal-setting talks in which it was agreed, if you may see them'),
  changes: z
    .array(goalChange)
    .describe(
      'revisions, changes of owner, visibility, parent and children, holds and carrying over, in the order of the log; without goals that you may not see',
    ),
  warnings: z
    .array(warning)
    .describe(
      "limits of the cycle's policy that the goal (goal/many-key-results) or its owner (goal/owner-has-many) exceeds; only goals that you may see count. goal/keeperless: the goal's people have left. goal/revised-late: a key result was revised in the last tenth of the period or later. goal/retired-kpi: a key result is linked to a retired KPI",
    ),
  ...reflected,
  ...shownPast,
  cursor: feedCursor,
});
