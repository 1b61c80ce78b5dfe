import type { z } from 'zod';

/** Turns the data of one retired version into the data of the version after it. */
export type Upcaster = (data: unknown) => unknown;

/** One event type: its wire name, its newest version and shape, and the way there from each older version. */
export type EventType<T extends string = string, S extends z.ZodType = z.ZodType> = {
  type: T;
  schema: S;
  version: number;
  /** `upcasters[0]` leads from version 1 to 2, and so on; as many as there are retired versions. */
  upcasters: readonly Upcaster[];
};

export const eventType = <T extends string, S extends z.ZodType>(
  type: T,
  schema: S,
  upcasters: readonly Upcaster[] = [],
): EventType<T, S> => ({ type, schema, version: upcasters.length + 1, upcasters });

/** What a decider returns: an event's name and data, before anyone stamped it. */
export type EventOf<E extends EventType> =
  E extends EventType<infer T, infer S> ? { type: T; data: z.infer<S> } : never;

export type AnyEvent = { type: string; data: unknown };
