import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Category } from '@cairn/contracts/streams';
import { type EventPlace, type LogEntry, placeOf } from '@cairn/event-store/decode';
import { isInLog } from '@cairn/event-store/in-log';
import type { EventStore } from '@cairn/event-store/open';
import { createParking } from '@cairn/event-store/parking';

type Log = Pick<EventStore, 'readAll' | 'head' | 'eventAt'>;

/** The last place of the log that is read. */
export type Stop = { position: bigint; eventId?: string };

/** Reads `POSITION` or `POSITION@EVENT-ID`. Throws an `Error` for anything else. */
export const stopOf = (given: string): Stop => {
  const [, position = '', eventId] = /^(\d{1,18})(?:@([0-9a-f-]{36}))?$/.exec(given) ?? [];
  if (position === '')
    throw new Error(
      '--at takes a position of the log, such as 4711, or a position and the id of its event: 4711@ID.',
    );
  return { position: BigInt(position), ...(eventId !== undefined && { eventId }) };
};

/** The stop that was asked for, or the end of the log. Throws an `Error` if the log has no such place. */
const demandStop = async (store: Log, asked: Stop | undefined): Promise<Stop> => {
  const position = await store.head();
  if (!asked) return { position };
  if (asked.position > position) throw new Error(`--at: the log ends at position ${position}.`);
  const { eventId } = asked;
  if (eventId !== undefined && !(await isInLog(store, { position: asked.position, eventId })))
    throw new Error(
      '--at: another event stands at this position. This is another log, or a copy of that one.',
    );
  return asked;
};

/** An event, and the place of the log at which it counts: a later one, if it was withheld. */
export type Counted = { event: AnyRecorded; upTo: EventPlace };

/** The events of the log up to a stop, of some categories or all, without those that are withheld there. */
export async function* eventsUntil(
  store: Log,
  asked: Stop | undefined,
  categories?: readonly Category[],
): AsyncGenerator<Counted> {
  const { position } = await demandStop(store, asked);
  const parking = createParking<LogEntry>();
  for await (const entry of store.readAll({ ...(categories && { categories }) })) {
    const upTo = placeOf(entry);
    if (upTo.position > position) return;
    for (const each of parking.take(entry)) if (each.kind === 'event') yield { event: each.event, upTo };
  }
}
