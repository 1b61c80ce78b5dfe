import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { perspective, scorecardLevels } from './scorecard.values.ts';
import { id, label, weight } from './values.ts';

export const scorecardDrafted = eventType(
  'ScorecardDrafted',
  z.object({
    scorecardId: id,
    name: label,
    level: z.enum(scorecardLevels),
    unitId: id.nullable(),
    /** The higher scorecard that this one serves. */
    alignedTo: id.nullable(),
    perspectives: z.array(perspective).min(1),
    occurredAt: instant,
  }),
);

export const strategicObjectiveAdded = eventType(
  'StrategicObjectiveAdded',
  z.object({
    scorecardId: id,
    objectiveId: id,
    perspectiveId: z.string(),
    name: label,
    weight,
    occurredAt: instant,
  }),
);

export const kpiAttached = eventType(
  'KpiAttached',
  z.object({ scorecardId: id, objectiveId: id, kpiId: id, weight, occurredAt: instant }),
);

/** The KPI no longer counts in the objective. */
export const kpiDetached = eventType(
  'KpiDetached',
  z.object({
    scorecardId: id,
    objectiveId: id,
    kpiId: id,
    reason: personal('metadata.actor.personId', z.string()),
    occurredAt: instant,
  }),
);

export const scorecardPublished = eventType(
  'ScorecardPublished',
  z.object({ scorecardId: id, occurredAt: instant }),
);

export const scorecardEvents = [
  scorecardDrafted,
  strategicObjectiveAdded,
  kpiAttached,
  kpiDetached,
  scorecardPublished,
] as const;
export type ScorecardEvent = EventOf<(typeof scorecardEvents)[number]>;
