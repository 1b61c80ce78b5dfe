import { allow, type Relations } from '@cairn/access/matching';
import type { Action } from '@cairn/access/table';
import type { Command, Decider } from '@cairn/contracts/decider';
import type { Actor, Instant } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { Rejection } from '@cairn/contracts/rejection';
import { idempotencyOf } from '@cairn/http/idempotency';
import { actorOf } from '@cairn/http/principal';
import { type commandReply, ifMatch, replyWith } from '@cairn/http/revision';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { CommandContext } from './context.ts';

export type Asked<S, C extends Command, E extends AnyEvent, F> = {
  decider: Decider<S, C, E, F>;
  /** Which stream of the decider's category. */
  id: string;
  /** The command, of whoever asks, now. */
  command: (given: { actor: Actor; at: Instant }) => C;
  /** How the one who asks stands to what it is about; may throw a `notFound` Rejection. */
  relations: () => Standing<S> | Promise<Standing<S>>;
  /** The id of the thing that the command makes; answered with 201. */
  makes?: string;
  /** The id of the thing that it is about, where that is not the stream's. */
  about?: string;
} & Facts<C, F>;

/** What the decider needs of other streams; read again in every attempt. */
type Facts<C, F> = undefined extends F
  ? { facts?: (command: C) => Promise<F> }
  : { facts: (command: C) => Promise<F> };

/** Relations; where they rest on a state that may be old, `holds` is asked of each that is decided on. */
export type Standing<S> = Relations | { relations: Relations; holds: (state: S) => boolean };

const changedHands = (): Rejection =>
  new Rejection('conflict', 'stream/conflict', 'It changed hands at the same time; try again.');

/**
 * The way every command goes: may they (by the route's line of the access table) → command → decide and append → reply
 * `{ id, revision, position }`, 201 if a thing was made.
 */
export const handle = async <S, C extends Command, E extends AnyEvent, F>(
  context: CommandContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { decider, id, makes, about = id, relations, command: commandOf, facts }: Asked<S, C, E, F>,
): Promise<z.infer<typeof commandReply>> => {
  const { execute, payloadKey, now } = context;
  const idempotency = idempotencyOf(request, payloadKey);
  const revision = ifMatch(request);
  const action = request.routeOptions.config.access as Action;
  const standing = await relations();
  const [found, holds] = 'holds' in standing ? [standing.relations, standing.holds] : [standing];
  const role = allow(request.principal.roles, action, found);
  const command = commandOf({ actor: actorOf(request.principal, role), at: now().toISOString() });
  const outcome = await execute<S, C, E, F | undefined>({
    decider,
    id,
    command,
    facts: async (state) => {
      if (holds && !holds(state)) throw changedHands();
      return facts?.(command);
    },
    idempotency,
    ifMatch: revision,
    correlationId: request.id,
    causationId: request.id,
  });
  return replyWith(reply, {
    id: makes ?? about,
    revision: outcome.revision,
    position: outcome.position,
    created: makes !== undefined && !outcome.decidedNothing,
  });
};
