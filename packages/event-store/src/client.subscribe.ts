import {
  type AllStreamSubscription,
  type EventStoreDBClient,
  excludeSystemEvents,
} from '@eventstore/db-client';
import { type Bytes, keepBytes } from './client.bytes.ts';
import { cancelling, consume } from './client.consume.ts';
import { buffered, type LogRecord, positionOf } from './client.read.ts';

/** The end of the log was reached; what follows is new. */
export type CaughtUp = { kind: 'caughtUp' };
const caughtUp: CaughtUp = { kind: 'caughtUp' };

/** A record of a subscription; it has its bytes if they were asked for. */
export type LiveRecord = LogRecord & { bytes?: Bytes };

type Item = { event?: LiveRecord } | CaughtUp;

const wanted = (items: readonly Item[]): (LiveRecord | CaughtUp)[] => {
  const found: (LiveRecord | CaughtUp)[] = [];
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
  { signal, withBytes }: { signal: AbortSignal; withBytes: boolean },
): AsyncGenerator<(LiveRecord | CaughtUp)[]> {
  if (signal.aborted) return;
  const subscription: AllStreamSubscription = client.subscribeToAll(
    { fromPosition: positionOf(after), filter: excludeSystemEvents() },
    buffered,
  );
  if (withBytes) keepBytes(subscription);
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
