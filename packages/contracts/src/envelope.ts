import { z } from 'zod';
import { actorKinds } from './actor.values.ts';
import type { AnyEvent } from './event-type.ts';
import { personal } from './personal.ts';

export const roles = [
  'employee',
  'manager',
  'hr',
  'auditor',
  'strategist',
  'integrator',
  'provisioner',
  'fairness',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who did it, as the verified token said at that moment. */
export const actorSchema = z.object({
  personId: z.uuid(),
  kind: z.enum(actorKinds),
  actingAs: z.enum(roles),
  onBehalfOf: z.uuid().optional(),
  client: z.string(),
  issuer: z.string(),
  subject: personal('metadata.actor.personId', z.string()),
});
export type Actor = z.infer<typeof actorSchema>;

/** An instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso
  .datetime({ precision: 3, error: 'an instant in UTC with milliseconds, such as 2026-07-01T09:30:00.000Z' })
  .refine((given) => given >= '1900', 'an instant from 1900 on');
export type Instant = string;

export const metadataSchema = z.object({
  $correlationId: z.string(),
  $causationId: z.string(),
  schemaVersion: z.int().min(1).default(1),
  recordedAt: instant,
  actor: actorSchema,
  /** Present if the command came with an Idempotency-Key; looked up by (actor, path, key). */
  idempotency: z.object({ key: z.string(), path: z.string(), payloadHash: z.string() }).optional(),
});
export type EventMetadata = z.infer<typeof metadataSchema>;

/** An event as it stands in the log, read, upcast and checked. */
export type Recorded<E extends AnyEvent = AnyEvent> = E & {
  id: string;
  stream: string;
  revision: number;
  /** The commit position. */
  position: bigint;
  metadata: EventMetadata;
};
