import { z } from 'zod';
import { type CommandData, commandLabel, commandWeight, occurredAt, onlyWhen } from './command-data.ts';
import type { Command } from './decider.ts';
import { draftScorecardBody, perspectiveId, perspectivesMost } from './scorecard.commands.ts';
import { scorecardLevels } from './scorecard.values.ts';
import { id } from './values.ts';

const objectivesMost = 20;

/** The most objectives that a template can have. */
export const templateObjectivesMost = perspectivesMost * objectivesMost;

const attachment = z.strictObject({ kpiId: id, weight: commandWeight });
const objective = z.strictObject({
  name: commandLabel,
  weight: commandWeight,
  kpis: z.array(attachment).max(20).default([]),
});

/** What a scorecard drafted from the template has, unless it is given otherwise. */
export const draftScorecardTemplateBody = z.strictObject({
  name: commandLabel,
  level: z.enum(scorecardLevels),
  perspectives: z
    .array(
      z.strictObject({
        perspectiveId,
        name: commandLabel,
        weight: commandWeight,
        objectives: z.array(objective).max(objectivesMost).default([]),
      }),
    )
    .min(1)
    .max(perspectivesMost),
  occurredAt,
});
/** The whole content from then on. Scorecards that were drafted from it before stay as they are. */
export const reviseScorecardTemplateBody = draftScorecardTemplateBody;
export const retireScorecardTemplateBody = onlyWhen;

type OfTemplate<B extends z.ZodType> = CommandData<B, 'templateId'>;
export type DraftScorecardTemplate = Command<
  'DraftScorecardTemplate',
  OfTemplate<typeof draftScorecardTemplateBody>
>;
export type ReviseScorecardTemplate = Command<
  'ReviseScorecardTemplate',
  OfTemplate<typeof reviseScorecardTemplateBody>
>;
export type RetireScorecardTemplate = Command<
  'RetireScorecardTemplate',
  OfTemplate<typeof retireScorecardTemplateBody>
>;
export type ScorecardTemplateCommand =
  | DraftScorecardTemplate
  | ReviseScorecardTemplate
  | RetireScorecardTemplate;

/** A scorecard like `draftScorecardBody`; its perspectives, objectives and KPIs come from the template. */
export const draftScorecardFromTemplateBody = draftScorecardBody.omit({ perspectives: true }).extend({
  name: commandLabel.optional().describe('that of the template by default'),
  level: z.enum(scorecardLevels).optional().describe('that of the template by default'),
});
/** `objectiveIds` are for the objectives in their order, as many as there can be. */
export type DraftScorecardFromTemplate = Command<
  'DraftScorecardFromTemplate',
  CommandData<typeof draftScorecardFromTemplateBody, 'scorecardId' | 'templateId'> & {
    objectiveIds: readonly string[];
  }
>;
