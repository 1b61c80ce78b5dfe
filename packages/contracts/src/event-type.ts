import { z } from 'zod';

/** Turns the data of one retired version into the data of the next version. */
export type Upcaster = (data: unknown) => unknown;

// A schema of an event is typed by the core of zod: to compare the schemas of all events, method by method, took most of the
// time of a type check.

/** An event type: its wire name, its newest version and schema, and the upcasters from older versions. */
export type EventType<T extends string = string, S extends z.core.$ZodType = z.core.$ZodType> = {
  type: T;
  schema: S;
  version: number;
  /** `upcasters[0]` leads from version 1 to 2, and so on: one for each retired version. */
  upcasters: readonly Upcaster[];
};

export const eventType = <T extends string, S extends z.core.$ZodType>(
  type: T,
  schema: S,
  upcasters: readonly Upcaster[] = [],
): EventType<T, S> => ({ type, schema, version: upcasters.length + 1, upcasters });

/** What the newest schema of an event type makes of data: the data, or the error that says what is wrong with it. */
export const checkData = ({ schema }: EventType, data: unknown) => z.safeParse(schema, data);

/** An event as a decider returns it: type and data, without metadata. */
export type EventOf<E extends EventType> =
  E extends EventType<infer T, infer S> ? { type: T; data: z.infer<S> } : never;

export type AnyEvent = { type: string; data: unknown };
