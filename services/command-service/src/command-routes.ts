import type { Action } from '@cairn/access/table';
import type { Command } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { commandReply } from '@cairn/http/revision';
import { z } from 'zod';
import type { CommandRoute, CommandsTo, CommandTable, Fitting } from './command-route.ts';
import type { CommandContext } from './context.ts';
import type { CarryOut } from './carried-out.ts';
import { carryOut, handle } from './handle.ts';

const response = { 200: commandReply, 201: commandReply };
const later = { 202: commandReply };

/** The schema of the ids in a path, if it has any. */
const paramsOf = (path: string): { params?: z.ZodObject } => {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return names.length === 0 ? {} : { params: z.object(Object.fromEntries(names.map((name) => [name, id]))) };
};

/** The commands to one kind of thing stand together on the API's page. */
const tagsOf = (path: string): string[] => path.split('/').slice(2, 3);

/** A command that can be carried out without a route of its own. */
export type Carried = { path: string; body: z.ZodType; carryOut: CarryOut };

/**
 * Turns the table of a thing's commands into its routes. `commands` gives the same commands by their types, for requests
 * that bring many of them.
 */
export const commandRoutes = <
  S,
  C extends Command,
  E extends AnyEvent,
  F,
  const T extends CommandTable<S, C>,
>(
  thing: CommandsTo<S, C, E, F>,
  table: T & Fitting<T, C>,
) => {
  const routes = Object.entries<CommandRoute<S, C>>(table);
  const carrier = (context: CommandContext, type: string, route: CommandRoute<S, C>): CarryOut => {
    const own = carryOut(context, { type: type as C['type'] & Action, route, thing });
    const { instead } = route;
    return instead ? async (request) => ((await instead(context, request)) ?? own)(request) : own;
  };
  const onto =
    (context: CommandContext) =>
    (app: App): void => {
      for (const [type, route] of routes) {
        const { path, summary, description, body } = route;
        const schema = { ...paramsOf(path), body, summary, ...(description && { description }) };
        app.post(
          path,
          {
            config: { access: type },
            schema: { ...schema, tags: tagsOf(path), response: route.later ? later : response },
          },
          handle(carrier(context, type, route), route.later),
        );
      }
    };
  const commands = (context: CommandContext): [string, Carried][] =>
    routes.map(([type, route]) => [
      type,
      { path: route.path, body: route.body, carryOut: carrier(context, type, route) },
    ]);
  return Object.assign(onto, { commands });
};
