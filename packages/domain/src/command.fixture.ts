import type { Actor } from '@cairn/contracts/envelope';
import { uuid } from '@cairn/testing/uuid';

export const now = '2026-07-01T09:00:00.000Z';

export const actorOf = (personId: string): Actor => ({
  personId,
  kind: 'human',
  actingAs: 'hr',
  client: 'tests',
  issuer: 'https://issuer.example',
  subject: 'somebody',
});

/** A command as a route makes it: by default from person 900, at `now`. */
export const commandOf = <T extends string, D extends object>(
  type: T,
  data: D,
  { at = now, by = uuid(900) }: { at?: string; by?: string } = {},
) => ({ type, data: { occurredAt: at, ...data }, actor: actorOf(by), at });
