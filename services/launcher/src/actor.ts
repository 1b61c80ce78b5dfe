import type { Actor } from '@cairn/contracts/envelope';

/** The launcher as an actor. It is no person; its kind is `system`. */
export const launcher: Actor = {
  personId: '00000000-0000-4000-8000-0000001a0000',
  kind: 'system',
  actingAs: 'system',
  client: 'launcher',
  issuer: 'cairn',
  subject: 'launcher',
};
