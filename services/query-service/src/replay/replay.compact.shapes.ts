import { measure } from '@cairn/contracts/key-result.values';
import { suggestionKinds, usedSuggestion } from '@cairn/contracts/suggestion.values';
import { z } from 'zod';
import { backdated, occurredAt, personalText, recordedAt, recordedLate } from '../asking/shapes.ts';
import { withheld } from '../citations/withheld.ts';
import { header, replay, wholeStep } from './replay.shapes.ts';

const evidence = z.discriminatedUnion('withheld', [
  z.object({
    stream: z.string(),
    revision: z.int(),
    withheld: z.literal(false),
    type: z.string().nullable(),
    title: z.string().nullable().describe('the title of the goal or the name of the KPI, as first set'),
    occurredAt: occurredAt.nullable(),
    recordedAt: recordedAt.nullable(),
    backdated: backdated.nullable(),
    value: z.unknown().describe('the reading, if it is one'),
    since: z
      .array(z.object({ type: z.string(), recordedAt }))
      .describe('later events that corrected, restated, replaced or withdrew it'),
  }),
  withheld,
]);

const measured = { weight: z.number(), measure };
const result = z
  .object({
    progress: z.number().nullable(),
    coverage: z.number(),
    keyResults: z.array(z.object({ ...measured, dropped: z.boolean(), firstSet: z.object(measured) })),
  })
  .nullable();

const step = z.object({
  ...header,
  recordedLate,
  who: z.object({ personId: z.uuid(), name: z.string(), kind: z.string(), actingAs: z.string() }),
  sentence: z.string().describe('the step in one plain sentence'),
  texts: z.record(z.string(), personalText).describe('what was written: text, rationale, reason, comment'),
  finding: z
    .object({
      flagId: z.uuid(),
      detector: z.string(),
      version: z.string(),
      kind: z.enum(['asks', 'informs']),
      about: z.string(),
      sentence: z.string().describe('what was found, in plain words'),
      numbers: z.record(z.string(), z.number()),
      sampleSize: z.int(),
      minimum: z.int(),
      threshold: z.number(),
      source: z.string(),
    })
    .nullable()
    .describe('what a flag rests on'),
  suggestion: z
    .object({
      suggestionId: z.uuid(),
      writerId: z.uuid().describe('for whom it was made'),
      kind: z.enum(suggestionKinds),
      model: z.string(),
      modelVersion: z.string(),
      template: z.string(),
      templateHash: z.string(),
      inputHash: z.string(),
      outputHash: z.string(),
    })
    .nullable()
    .describe('how the words of a suggestion came about; shown to its writer, HR and auditors'),
  suggestions: z.array(usedSuggestion).describe('the suggestions of a model whose words the step uses'),
  evidence: z.array(evidence),
  goals: z.array(
    z.object({
      goalId: z.uuid(),
      title: z.string().nullable(),
      asCited: result,
      atTheStep: result,
      asSeen: result,
    }),
  ),
  hidden: z.array(z.string()),
});

/** The compact form, in which each step is one sentence with its evidence. */
export const compactReplay = replay.extend({ steps: z.array(step) });

/** The full form, in which each step also stands as the compact form tells it. */
export const fullReplay = replay.extend({
  steps: z.array(wholeStep.extend({ told: step.describe('the step as the compact form tells it') })),
});
