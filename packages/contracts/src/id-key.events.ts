import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';

/** The key of the ids in this log, known by its fingerprint. */
export const idKeySet = eventType(
  'IdKeySet',
  z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/), occurredAt: instant }),
);

export const idKeyEvents = [idKeySet] as const;
export type IdKeyEvent = EventOf<(typeof idKeyEvents)[number]>;
