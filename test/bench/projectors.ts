import { EventStoreDBClient, excludeSystemEvents } from '@eventstore/db-client';
import { openEventStore } from '@cairn/event-store/open';
import { scorecards } from '@cairn/scorecard-projector/scorecards.projection';
import { okr } from '@cairn/okr-projector/okr.projection';
import { reviews } from '@cairn/review-projector/reviews.projection';
import { runProjector } from '@cairn/projection/run';
import type { Projection } from '@cairn/projection/view';
import { openPostgres } from '@cairn/read-model/postgres';
import { createLogger } from '@cairn/runtime/logger';
import pg from 'pg';
import { inTurn, type Line } from './figures.ts';
import type { Stage } from './stage.ts';

const logger = createLogger({ service: 'bench', level: 'error' });

const rawReads = async (connection: string, events: number): Promise<number> => {
  const client = EventStoreDBClient.connectionString(connection);
  const since = performance.now();
  const subscription = client.subscribeToAll({ fromPosition: 'start', filter: excludeSystemEvents() });
  let read = 0;
  for await (const item of subscription) if (item.event && ++read >= events) break;
  const perSecond = events / ((performance.now() - since) / 1_000);
  await client.dispose();
  return perSecond;
};

/** Folds the whole log into the database. Returns the events per second. */
export const catchUp = async (
  stage: Stage,
  url: string,
  projection: Projection,
  events: number,
): Promise<number> => {
  const store = openEventStore({ connectionString: stage.environment.EVENTSTORE_URL, logger });
  const postgres = openPostgres({ url, logger });
  const stop = new AbortController();
  const since = performance.now();
  let took = 0;
  await runProjector({
    projection,
    store,
    postgres,
    logger,
    signal: stop.signal,
    onState: (state) => {
      if (state.phase !== 'running' || !state.caughtUp) return;
      took = performance.now() - since;
      stop.abort();
    },
  });
  await Promise.all([store.close(), postgres.close()]);
  return events / (took / 1_000);
};

const freshDatabase = async (url: string, name: string): Promise<string> => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`drop database if exists ${name}`);
  await client.query(`create database ${name}`);
  await client.end();
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
};

export const projections: readonly Projection[] = [okr, reviews, scorecards];

/** (b) Events per second of each projector over the whole log, compared with the stock client that only reads. */
export const benchProjectors = async (stage: Stage, events: number, rounds: number): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const projection of projections) {
    const both = await inTurn(
      rounds,
      async () =>
        catchUp(
          stage,
          await freshDatabase(stage.environment.DATABASE_URL, 'bench_rounds'),
          projection,
          events,
        ),
      () => rawReads(stage.environment.EVENTSTORE_URL, events),
    );
    lines.push({
      what: `(b) ${projection.name} projector ÷ raw reads, ${events} events`,
      ...both,
      unit: '/s',
      mark: 0.5,
    });
  }
  return lines;
};
