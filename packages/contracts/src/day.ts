import type { Instant } from './envelope.ts';

export const msPerDay = 86_400_000;

/** The UTC day, `YYYY-MM-DD`, of an instant. */
export const dayOf = (instant: Instant | Date | number): string =>
  new Date(instant).toISOString().slice(0, 10);

/** The first instant of a day, in UTC. */
export const startOfDay = (day: string): Instant => `${day}T00:00:00.000Z`;
