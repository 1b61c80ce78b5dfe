import {
  type AllStreamSubscription,
  type EventStoreDBClient,
  excludeSystemEvents,
} from '@eventstore/db-client';
import { readHere } from './client.bytes.ts';
import { cancelling, consume } from './client.consume.ts';
import { buffered, positionOf } from './client.read.ts';
import type { LogRecord } from './client.record.ts';

/** The end of the log was reached; what follows is new. */
export type CaughtUp = { kind: 'caughtUp' };
const caughtUp: CaughtUp = { kind: 'caughtUp' };

type Item = { event?: LogRecord } | CaughtUp;

const wanted = (items: readonly Item[]): (LogRecord | CaughtUp)[] => {
  const found: (LogRecord | CaughtUp)[] = [];
  for (const item of items) {
    if ('kind' in item) found.push(item);
    else if (item.event) found.push(item.event);
  }
  return found;
};

/** The log after a position and on into live, until `signal` is aborted. */
export async function* subscribe(
  client: EventStoreDBClient,
  after: bigint | 'start' | 'end',
  { signal }: { signal: AbortSignal },
): AsyncGenerator<(LogRecord | CaughtUp)[]> {
  if (signal.aborted) return;
  const subscription: AllStreamSubscription = client.subscribeToAll(
    { fromPosition: positionOf(after), filter: excludeSystemEvents() },
    buffered,
  );
  readHere(subscription);
  // Pushed between the records, or it would overtake those still buffered.
  subscription.on('caughtUp' as 'confirmation', () => subscription.push(caughtUp));
  const stop = () => subscription.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const leaving = cancelling(subscription, () => subscription.unsubscribe());
    for await (const arrived of consume<Item>(subscription, leaving)) yield wanted(arrived);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
