import type { Readable } from 'node:stream';
import type { ResolvedEvent } from '@eventstore/db-client';

/** What a subscription has delivered so far, and a way to wait for more. */
export type Consumer<Given extends ResolvedEvent> = {
  readonly given: readonly Given[];
  readonly errors: readonly unknown[];
  /** Resolves when this many events have come. */
  readonly until: (count: number) => Promise<void>;
};

/** Collects what a subscription delivers. `onEvent` may acknowledge each event. */
export const consume = <Given extends ResolvedEvent>(
  subscription: Readable,
  onEvent: (event: Given) => unknown = () => {},
): Consumer<Given> => {
  const given: Given[] = [];
  const errors: unknown[] = [];
  const waiting: { readonly count: number; readonly done: () => void }[] = [];
  subscription.on('data', (event: Given) => {
    given.push(event);
    void onEvent(event);
    for (const { count, done } of waiting) if (given.length >= count) done();
  });
  subscription.on('error', (error) => errors.push(error));
  const until = (count: number): Promise<void> =>
    new Promise((done) => {
      waiting.push({ count, done });
      if (given.length >= count) done();
    });
  return { given, errors, until };
};
