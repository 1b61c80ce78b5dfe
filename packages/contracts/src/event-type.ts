import type { z } from 'zod';

/** Turns the data of one retired version into the data of the next version. */
export type Upcaster = (data: unknown) => unknown;

/** An event type: its wire name, its newest version and schema, and the upcasters from older versions. */
export type EventType<T extends string = string, S extends z.ZodType = z.ZodType> = {
  type: T;
  schema: S;
  version: number;
  /** `upcasters[0]` leads from version 1 to 2, and so on: one for each retired version. */
  upcasters: readonly Upcaster[];
};

export const eventType = <T extends string, S extends z.ZodType>(
  type: T,
  schema: S,
  upcasters: readonly Upcaster[] = [],
): EventType<T, S> => ({ type, schema, version: upcasters.length + 1, upcasters });

/** An event as a decider returns it: type and data, without metadata. */
export type EventOf<E extends EventType> =
  E extends EventType<infer T, infer S> ? { type: T; data: z.infer<S> } : never;

export type AnyEvent = { type: string; data: unknown };
