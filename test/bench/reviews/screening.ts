import { EventStoreDBClient, excludeSystemEvents, jsonEvent } from '@eventstore/db-client';
import { react } from '@cairn/bias-reactor/react';
import { createExecute } from '@cairn/event-store/execute';
import { type EventStore, openEventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { writeAll } from '../fill.ts';
import type { Line } from '../figures.ts';
import { cycle, people, review, shape } from '../log.ts';
import { openStage } from '../stage.ts';

const reviews = Number(process.env['BENCH_SCREENED'] ?? 5_000);
const logger = createLogger({ service: 'bench', level: 'error' });

type Finding = { type: string; data: object; metadata: object };

/** Screens the whole log as the bias-reactor does. Returns the seconds that it took. */
const screened = async (store: EventStore): Promise<number> => {
  const stop = new AbortController();
  const since = performance.now();
  let seconds = 0;
  const progress = {
    get caughtUp() {
      return seconds > 0;
    },
    set caughtUp(isAtEnd: boolean) {
      if (!isAtEnd || seconds > 0) return;
      seconds = (performance.now() - since) / 1_000;
      stop.abort();
    },
  };
  await react({ store, execute: createExecute({ store, logger }), logger, signal: stop.signal, progress });
  return seconds;
};

/** All screenings in the log, in order. */
const findingsIn = async (store: EventStore): Promise<Finding[]> => {
  const found: Finding[] = [];
  for await (const entry of store.readAll({ categories: ['screening'] }))
    if (entry.kind === 'event' && entry.event.type === 'ScreeningCompleted') found.push(entry.event);
  return found;
};

const triggers = new Set(['AssessmentSubmitted', 'RatingProposed']);

/** Reads the log with the stock client, and appends a finding at each trigger. Returns the findings per second. */
const copied = async (
  connection: string,
  { findings, inFlight }: { findings: readonly Finding[]; inFlight: number },
): Promise<number> => {
  const client = EventStoreDBClient.connectionString(connection);
  const since = performance.now();
  const subscription = client.subscribeToAll({ fromPosition: 'start', filter: excludeSystemEvents() });
  const appending = new Set<Promise<unknown>>();
  let next = 0;
  for await (const { event } of subscription) {
    if (!event || !triggers.has(event.type)) continue;
    const finding = findings[next];
    if (!finding) break;
    const { type, data, metadata } = finding;
    const copy = jsonEvent({ type, data: { ...data }, metadata: { ...metadata } });
    const append = client
      .appendToStream(`bench-${since}-${next}`, copy, { expectedRevision: 'no_stream' })
      .finally(() => appending.delete(append));
    appending.add(append);
    next += 1;
    if (appending.size >= inFlight) await Promise.race(appending);
    if (next === findings.length) break;
  }
  await Promise.all(appending);
  const seconds = (performance.now() - since) / 1_000;
  await client.dispose();
  return findings.length / seconds;
};

/**
 * Screenings per second of the bias-reactor, compared with reading the same reviews and appending the same findings, one at a
 * time, and with as many in flight as the reactor has.
 */
export const benchScreening = async (): Promise<Line[]> => {
  const stage = await openStage();
  const connectionString = stage.environment.EVENTSTORE_URL;
  const store = openEventStore({ connectionString, logger });
  try {
    await writeAll(store, [
      cycle('review'),
      ...Array.from({ length: shape.people }, (_, n) => people(n)),
      ...Array.from({ length: reviews }, (_, n) => review(n)),
    ]);
    const seconds = await screened(store);
    const findings = await findingsIn(store);
    const figure = findings.length / seconds;
    const what = `${findings.length} screenings of ${reviews} reviews ÷ reading and appending`;
    const sideBySide = await copied(connectionString, { findings, inFlight: 64 });
    const inTurn = await copied(connectionString, { findings, inFlight: 1 });
    return [
      { what: `${what} one at a time`, figure, peer: inTurn, unit: '/s', mark: 0.5 },
      { what: `${what} with 64 in flight`, figure, peer: sideBySide, unit: '/s' },
    ];
  } finally {
    await store.close();
    await stage.close();
  }
};
