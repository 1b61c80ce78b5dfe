import type { Actor } from '@cairn/contracts/envelope';

/** The nth UUID. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const now = '2026-07-01T09:00:00.000Z';

export const actorOf = (personId: string): Actor => ({
  personId,
  kind: 'human',
  actingAs: 'hr',
  client: 'tests',
  issuer: 'https://issuer.example',
  subject: 'somebody',
});

/** A command as a route makes it, asked now by the person 900 unless said otherwise. */
export const asked = <T extends string, D extends object>(
  type: T,
  data: D,
  { at = now, by = uuid(900) }: { at?: string; by?: string } = {},
) => ({ type, data: { occurredAt: at, ...data }, actor: actorOf(by), at });
