import type { Actor } from '@cairn/contracts/envelope';

/** The reactor as an actor. It is no person; its kind is `system`. */
export const reactor: Actor = {
  personId: '00000000-0000-4000-8000-0000b1a50000',
  kind: 'system',
  actingAs: 'system',
  client: 'bias-reactor',
  issuer: 'cairn',
  subject: 'bias-reactor',
};
