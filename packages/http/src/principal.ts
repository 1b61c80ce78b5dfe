import { actorKinds, tokenRoles } from '@cairn/contracts/actor.values';
import type { Actor, Role } from '@cairn/contracts/envelope';
import { id } from '@cairn/contracts/values';
import { z } from 'zod';

/** Who asks, as the verified token says. Only a token that says `human` is one. */
export type Principal = {
  personId: string;
  kind: (typeof actorKinds)[number];
  roles: readonly Role[];
  client: string;
  issuer: string;
  subject: string;
  onBehalfOf?: string;
  /** When the token ends, in ms since 1970. */
  expiresAt: number;
};

const kind = z.enum(actorKinds).default('system');

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(200),
  exp: z.number(),
  person_id: id,
  kind,
  // A role that this deployment does not know gives nothing, and takes nothing from the others.
  roles: z
    .array(z.string())
    .default([])
    .transform((given) => tokenRoles.filter((role) => given.includes(role))),
  client_id: z.string().max(200).optional(),
  azp: z.string().max(200).optional(),
  act: z.object({ sub: z.string().min(1).max(200), person_id: id, kind }).optional(),
});

/**
 * The principal of verified claims, or `undefined` if they name none. With `act` (RFC 8693, section 4.1), the actor is
 * `act`, of its own kind, on behalf of the token's person.
 */
export const principalOf = (claims: unknown): Principal | undefined => {
  const read = claimsSchema.safeParse(claims);
  if (!read.success) return undefined;
  const { iss, sub, exp, person_id, roles, client_id, azp, act, kind } = read.data;
  const rest = { roles, client: client_id ?? azp ?? 'unknown', issuer: iss, expiresAt: exp * 1000 };
  return act
    ? { personId: act.person_id, kind: act.kind, subject: act.sub, onBehalfOf: person_id, ...rest }
    : { personId: person_id, kind, subject: sub, ...rest };
};

/** The principal as an event's actor, in the role that let them act. */
export const actorOf = (principal: Principal, actingAs: Role): Actor => {
  const { personId, kind, client, issuer, subject, onBehalfOf } = principal;
  return { personId, kind, actingAs, client, issuer, subject, ...(onBehalfOf && { onBehalfOf }) };
};
