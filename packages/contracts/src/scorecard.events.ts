import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import {
  objectivesLimit,
  perspective,
  scorecardLevels,
  scorecardVisibilities,
  weighted,
} from './scorecard.values.ts';
import { day, id, label, weight } from './values.ts';

const words = z.string().min(1).max(8_000);
const reason = personal('metadata.actor.personId', z.string()).optional();

/** What a scorecard says about itself. Vision, mission and values stand on an enterprise scorecard only. */
const content = {
  name: label,
  /** The higher scorecard that this one serves. */
  alignedTo: id.nullable(),
  vision: words.optional(),
  mission: words.optional(),
  values: z.array(label).optional(),
  /** Public if it is left out. */
  visibility: z.enum(scorecardVisibilities).optional(),
  objectivesLimit: objectivesLimit.optional(),
};
const someContent = z.object(content).partial();

export const scorecardDrafted = eventType(
  'ScorecardDrafted',
  z.object({
    scorecardId: id,
    ...content,
    level: z.enum(scorecardLevels),
    unitId: id.nullable(),
    /** The person whose scorecard it is, on an individual one. */
    ownerId: id.optional(),
    perspectives: z.array(perspective).min(1),
    /** The template that it was drafted from, if it was. */
    templateId: id.optional(),
    occurredAt: instant,
  }),
);

export const scorecardRevised = eventType(
  'ScorecardRevised',
  z.object({ scorecardId: id, before: someContent, after: someContent, reason, occurredAt: instant }),
);

export const perspectiveAdded = eventType(
  'PerspectiveAdded',
  z.object({ scorecardId: id, ...perspective.shape, reason, occurredAt: instant }),
);

export const perspectiveRevised = eventType(
  'PerspectiveRevised',
  z.object({
    scorecardId: id,
    perspectiveId: z.string(),
    before: z.object({ name: label }),
    after: z.object({ name: label }),
    reason,
    occurredAt: instant,
  }),
);

/** The perspective no longer counts from a day on. Its objectives stay in it and do not count either. */
export const perspectiveRetired = eventType(
  'PerspectiveRetired',
  z.object({
    scorecardId: id,
    perspectiveId: z.string(),
    effectiveFrom: day,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

const objective = {
  name: label,
  /** The day by which it is to be reached. */
  dueOn: day.optional(),
};

export const strategicObjectiveAdded = eventType(
  'StrategicObjectiveAdded',
  z.object({
    scorecardId: id,
    objectiveId: id,
    perspectiveId: z.string(),
    ...objective,
    weight,
    reason,
    occurredAt: instant,
  }),
);

export const strategicObjectiveRevised = eventType(
  'StrategicObjectiveRevised',
  z.object({
    scorecardId: id,
    objectiveId: id,
    before: z.object(objective).partial(),
    after: z.object(objective).partial(),
    reason,
    occurredAt: instant,
  }),
);

/** The objective no longer counts from a day on. */
export const strategicObjectiveRetired = eventType(
  'StrategicObjectiveRetired',
  z.object({
    scorecardId: id,
    objectiveId: id,
    effectiveFrom: day,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

const link = { scorecardId: id, causeId: id, effectId: id };

/** A cause-effect link between two objectives of the scorecard. It is a hypothesis; on a link that stands, this one replaces it. */
export const strategicObjectivesLinked = eventType(
  'StrategicObjectivesLinked',
  z.object({ ...link, hypothesis: words.optional(), reason, occurredAt: instant }),
);

export const strategicObjectivesUnlinked = eventType(
  'StrategicObjectivesUnlinked',
  z.object({ ...link, reason: personal('metadata.actor.personId', z.string()), occurredAt: instant }),
);

export const kpiAttached = eventType(
  'KpiAttached',
  z.object({ scorecardId: id, objectiveId: id, kpiId: id, weight, reason, occurredAt: instant }),
);

/** The KPI no longer counts in the objective: from a day on, or as if it had never counted if no day is given. */
export const kpiDetached = eventType(
  'KpiDetached',
  z.object({
    scorecardId: id,
    objectiveId: id,
    kpiId: id,
    effectiveFrom: day.optional(),
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

/** Weights that hold from a day on. Ranges that end before it keep theirs. */
export const scorecardWeightsRevised = eventType(
  'ScorecardWeightsRevised',
  z.object({
    scorecardId: id,
    effectiveFrom: day,
    weights: z.array(weighted).min(1),
    reason,
    occurredAt: instant,
  }),
);

/** The order in which all perspectives and all objectives stand from now on, and all KPIs of the objectives in `kpis`. */
export const scorecardReordered = eventType(
  'ScorecardReordered',
  z.object({
    scorecardId: id,
    perspectiveIds: z.array(z.string()),
    objectiveIds: z.array(id),
    kpis: z.array(z.object({ objectiveId: id, kpiIds: z.array(id) })).optional(),
    reason,
    occurredAt: instant,
  }),
);

export const scorecardPublished = eventType(
  'ScorecardPublished',
  z.object({
    scorecardId: id,
    /** 1 if it is left out, as before versions were counted. */
    version: z.int().min(1).optional(),
    reason,
    occurredAt: instant,
  }),
);

export const scorecardEvents = [
  scorecardDrafted,
  scorecardRevised,
  perspectiveAdded,
  perspectiveRevised,
  perspectiveRetired,
  strategicObjectiveAdded,
  strategicObjectiveRevised,
  strategicObjectiveRetired,
  strategicObjectivesLinked,
  strategicObjectivesUnlinked,
  kpiAttached,
  kpiDetached,
  scorecardWeightsRevised,
  scorecardReordered,
  scorecardPublished,
] as const;
export type ScorecardEvent = EventOf<(typeof scorecardEvents)[number]>;
