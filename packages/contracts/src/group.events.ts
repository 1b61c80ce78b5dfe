import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { day, id, label } from './values.ts';

const every = { personId: id, category: label, occurredAt: instant };

/**
 * A person belongs to a group of a category, such as sex or ethnicity, from a day on. Of two records of one category and day
 * the later one counts.
 */
export const groupRecorded = eventType(
  'GroupRecorded',
  z.object({
    ...every,
    value: personal('data.personId', label),
    validFrom: day,
    /** True if the person said so; false if somebody else did. */
    selfDeclared: z.boolean(),
    /** Where it comes from. */
    source: label,
    /** Whether it is held because the person consented. If not, `basis` says why it may be held. */
    consent: z.boolean(),
    basis: label.optional(),
    /** Why another value counts than was recorded before. */
    reason: personal('metadata.actor.personId', z.string()).optional(),
  }),
);

/** The person no longer consents: what was recorded with consent in this category counts nowhere any more. */
export const groupConsentWithdrawn = eventType('GroupConsentWithdrawn', z.object(every));

export const groupEvents = [groupRecorded, groupConsentWithdrawn] as const;
export type GroupEvent = EventOf<(typeof groupEvents)[number]>;
