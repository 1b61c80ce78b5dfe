import { z } from 'zod';
import { developmentOutcomes } from './development.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { day, id, label } from './values.ts';

const ofNeed = { developmentNeedId: id, personId: id };
const words = personal('data.personId', z.string());
const said = personal('metadata.actor.personId', z.string());

export const developmentNeedRecorded = eventType(
  'DevelopmentNeedRecorded',
  z.object({
    ...ofNeed,
    what: words,
    why: words,
    /** The dimension of ratings that it serves, if it serves one. */
    dimension: label.nullable(),
    /** The review from which it comes, if it comes from one. */
    fromReviewId: id.nullable(),
    occurredAt: instant,
  }),
);

export const growthActionPlanned = eventType(
  'GrowthActionPlanned',
  z.object({ ...ofNeed, growthActionId: id, action: words, dueOn: day, occurredAt: instant }),
);

export const growthActionDone = eventType(
  'GrowthActionDone',
  z.object({ ...ofNeed, growthActionId: id, note: said.optional(), occurredAt: instant }),
);

export const growthActionDropped = eventType(
  'GrowthActionDropped',
  z.object({ ...ofNeed, growthActionId: id, reason: said, occurredAt: instant }),
);

export const developmentNeedClosed = eventType(
  'DevelopmentNeedClosed',
  z.object({ ...ofNeed, outcome: z.enum(developmentOutcomes), reason: said, occurredAt: instant }),
);

export const developmentEvents = [
  developmentNeedRecorded,
  growthActionPlanned,
  growthActionDone,
  growthActionDropped,
  developmentNeedClosed,
] as const;
export type DevelopmentEvent = EventOf<(typeof developmentEvents)[number]>;
