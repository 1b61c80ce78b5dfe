import type { Command } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { idFor } from '@cairn/http/idempotency';
import { type DeriveId, unkeyedId } from '@cairn/runtime/derived-id';
import type { CommandRequest } from './carried-out.ts';
import type { CommandRoute, CommandsTo } from './command-route.ts';
import type { CommandContext } from './context.ts';

type Sent<S, C extends Command> = { route: CommandRoute<S, C>; request: CommandRequest; at: Instant };

/** The id in a field of a command's or an event's data. */
export const idIn = (data: unknown, field: string): string =>
  (data as Record<string, unknown>)[field] as string;

/** When a command says that it happened. */
export const occurredAtIn = (data: unknown): Instant => (data as { occurredAt: Instant }).occurredAt;

// `Fitting` proves for each table that these parts are the data of the command.
/** The data of a command: its body, its path, and the ids of what it makes, derived by `derive`. */
export const dataOf = <S, C extends Command>(
  { route: { makes, madeFrom, fill }, request, at }: Sent<S, C>,
  derive: DeriveId,
): C['data'] => {
  const newId = (place?: string): string => idFor(request, derive, place);
  const given = { ...(request.body as object), ...(request.params as object) };
  const from = madeFrom?.(given);
  const made = makes === undefined ? undefined : { [makes]: from ? derive(...from) : newId() };
  return { occurredAt: at, ...given, ...made, ...fill?.(given, newId) };
};

/**
 * The data of the command as the log of today wants it. What was made before ids had a key is found under its unkeyed id,
 * and a command that makes it again names it by that id.
 */
export const dataAsMade = async <S, C extends Command, E extends AnyEvent, F>(
  context: CommandContext,
  { decider, key }: CommandsTo<S, C, E, F>,
  { data, ...sent }: Sent<S, C> & { data: C['data'] },
): Promise<C['data']> => {
  const { makes, madeFrom, madeBefore } = sent.route;
  if (madeBefore) return (await madeBefore(context, data)) ?? data;
  const isDerived = madeFrom !== undefined || sent.request.headers['idempotency-key'] !== undefined;
  if (makes !== key || !isDerived) return data;
  const unkeyed = dataOf(sent, unkeyedId);
  const { revision } = await context.execute.state(decider, idIn(unkeyed, key));
  return revision < 0 ? data : unkeyed;
};
