import { z } from 'zod';
import { claimSets } from './claim.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { dayRange, id } from './values.ts';

const claim = {
  set: z.enum(claimSets),
  /** What makes the claim: a custom field, a template or a pilot. */
  holderId: id,
  /** What it claims: a folded name, or what is tried where. */
  key: z.string().min(1),
  /** For which days; for good if it is absent. */
  days: dayRange.optional(),
  occurredAt: instant,
};

/** From now on, only the holder may have the key, on these days. */
export const claimMade = eventType('ClaimMade', z.object(claim));
/** Another holder needs the key, and this one no longer has it or never did. */
export const claimReleased = eventType('ClaimReleased', z.object(claim));

export const claimEvents = [claimMade, claimReleased] as const;
export type ClaimEvent = EventOf<(typeof claimEvents)[number]>;
