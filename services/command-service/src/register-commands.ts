import { noRelation } from '@cairn/access/matching';
import type { Action } from '@cairn/access/table';
import type { Command, Decider } from '@cairn/contracts/decider';
import type { Actor, Instant } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import type { App } from '@cairn/http/app';
import { idFor } from '@cairn/http/idempotency';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { commandRoute } from './command-route.ts';
import type { CommandContext } from './context.ts';
import { handle, type Standing } from './handle.ts';

/** Where a command stands and what it takes. */
export type Place = {
  path: string;
  summary: string;
  /** The ids in the path, by their names in the command. */
  params?: z.ZodObject;
  body: z.ZodType;
  /** Which id of the command is that of a new thing. */
  makes?: string;
};

type Name<C extends Command> = C['type'] & Action;

export type Things<S, C extends Command, E extends AnyEvent, F> = {
  decider: Decider<S, C, E, F>;
  /** Which id of a command names its stream. */
  key: string;
  places: Readonly<Record<Name<C>, Place>>;
  facts: (command: C, request: FastifyRequest) => Promise<F>;
  /** How the one who asks stands to the thing of this id. */
  relations?: (request: FastifyRequest, id: string) => Promise<Standing<S>>;
};

/** One route for each command: its data is its body, the ids of its path, a new id where it makes something, and when. */
export const registerCommands = <S, C extends Command, E extends AnyEvent, F>(
  context: CommandContext,
  app: App,
  { decider, key, places, facts, relations = async () => noRelation }: Things<S, C, E, F>,
): void => {
  for (const [type, { path, summary, params, body, makes }] of Object.entries<Place>(places)) {
    const options = commandRoute(type as Name<C>, summary, { ...(params && { params }), body });
    app.post(path, options, (request, reply) => {
      const made = makes === undefined ? undefined : { [makes]: idFor(request) };
      const ids = { ...(request.params as Record<string, string>), ...made };
      const id = ids[key] as string;
      // A command's data is by its definition its body, its ids and its time.
      const command = ({ actor, at }: { actor: Actor; at: Instant }) =>
        ({ type, data: { occurredAt: at, ...(request.body as object), ...ids }, actor, at }) as unknown as C;
      return handle(context, request, reply, {
        decider,
        id,
        ...(makes !== undefined && { makes: ids[makes] as string }),
        relations: () => relations(request, id),
        command,
        facts: (asked) => facts(asked, request),
      });
    });
  }
};
