import type { AnyRecorded } from '@cairn/contracts/registry';

/** An event, and the latest `recordedAt` of what the projection has folded up to it. */
export type Known = { event: AnyRecorded; knownAt: string };

/**
 * Events with the instants at which they were known, given the last such instant before them. Clocks of services differ a
 * little, so `recordedAt` may go back from one event to the next; this never does, and cuts the log at one place.
 */
export const knownFrom = (events: readonly AnyRecorded[], last: string): Known[] => {
  let knownAt = last;
  return events.map((event) => {
    const { recordedAt } = event.metadata;
    if (recordedAt > knownAt) knownAt = recordedAt;
    return { event, knownAt };
  });
};
