import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreUnavailable } from '@cairn/event-store/errors';
import { noHistory } from '@cairn/event-store/history';
import type { EventStore } from '@cairn/event-store/open';
import { arrivals } from '@cairn/event-store/resubscribe';
import { backoffMs } from '@cairn/event-store/retry';
import { isPassing } from '@cairn/read-model/failures';
import type { Postgres, Session } from '@cairn/read-model/postgres';
import type { Logger } from '@cairn/runtime/logger';
import type { ParkedStreams } from './admit.ts';
import type { Hooks } from './batch.commit.ts';
import { createWriter } from './batch.write.ts';
import { batches, usualBatch } from './batches.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { CheckpointMoved, LogMoved, NewerVersion } from './errors.ts';
import { takeLock } from './lock.ts';
import { readParkedStreams, reportParked } from './parked.ts';
import { rebuild } from './rebuild.ts';
import { requireSameLog, requireSameLogAs } from './same-log.ts';
import { analyze, ensureSchema } from './schema.ts';
import type { Projection } from './view.ts';

/** What a projector is doing. `standby`: another one is active, this one takes over when it goes. */
export type ProjectorState =
  | { phase: 'starting' | 'rebuilding' | 'standby' | 'retrying' }
  | { phase: 'running'; position: bigint; caughtUp: boolean; parked: ParkedStreams };

export type RunProjector = {
  projection: Projection;
  store: EventStore;
  postgres: Postgres;
  logger: Logger;
  signal: AbortSignal;
  batchSize?: number;
  /** How often a standby asks for the lock. */
  pollMs?: number;
  onState?: (state: ProjectorState) => void;
  hooks?: Hooks;
};

const cachedRows = 10_000;
const longestPauseMs = 5_000;

const versionOf = async (
  session: Session,
  { name, version }: Projection,
): Promise<'ours' | 'older' | 'none'> => {
  const live = await readCheckpoint(session, name);
  if (!live) return 'none';
  if (live.version > version) throw new NewerVersion(name, live.version, version);
  return live.version < version ? 'older' : 'ours';
};

const foldForEver = async (session: Session, options: RunProjector, signal: AbortSignal): Promise<void> => {
  const { projection, store, logger, batchSize = usualBatch, onState, hooks } = options;
  const schema = projection.name;
  await ensureSchema(session, projection);
  let at = (await readCheckpoint(session, schema)) as Checkpoint;
  await requireSameLog(store, schema, at);
  const fresh = at.eventId === null;
  let parked = await readParkedStreams(session, schema);
  const onParked = (now: ParkedStreams): void => {
    reportParked(logger, parked, now);
    parked = now;
  };
  const write = createWriter({ session, store, projection, schema, cachedRows, fresh, onParked, hooks });
  // Behind an ended subscription may be another log.
  let suspect = false;
  const onRetry = () => {
    suspect = true;
  };
  const after = fresh ? 'start' : at.position;
  logger.info({ projection: schema, position: String(at.position) }, 'projecting');
  // New tables were analyzed while they were empty, and may soon hold a log of years.
  let toAnalyze = fresh;
  const { categories } = projection;
  const hash = Buffer.from(at.hash ?? noHistory, 'hex');
  const source = arrivals(store, { after, signal, categories, logger, hash, onRetry });
  for await (const batch of batches(source, batchSize)) {
    if (signal.aborted) return;
    if (suspect) await requireSameLog(store, schema, at);
    suspect = false;
    if (batch.steps.length > 0) at = await write(batch.steps, at);
    if (toAnalyze && batch.caughtUp) {
      await analyze(session, projection, schema);
      toAnalyze = false;
    }
    onState?.({ phase: 'running', position: at.position, caughtUp: batch.caughtUp, parked });
  }
};

const once = async (options: RunProjector, signal: AbortSignal): Promise<void> => {
  const { projection, store, postgres, logger, pollMs = 500, onState } = options;
  const session = await postgres.session({ synchronous_commit: 'off' });
  // Whoever is active may fold another log into this Postgres.
  const whileWaiting = requireSameLogAs(session, store, projection.name);
  try {
    if ((await versionOf(session, projection)) === 'older') {
      logger.info(
        { projection: projection.name, version: projection.version },
        'rebuilding an older version',
      );
      onState?.({ phase: 'rebuilding' });
      await rebuild({ ...options, signal });
      return;
    }
    const onWait = () => {
      logger.info({ projection: projection.name }, 'another projector is active; standing by');
      onState?.({ phase: 'standby' });
    };
    const waiting = { signal, pollMs, onWait, whileWaiting };
    if (!(await takeLock(session, `cairn:project:${projection.name}`, waiting))) return;
    // Whoever had the lock before may have been of another version.
    if ((await versionOf(session, projection)) !== 'older') await foldForEver(session, options, signal);
  } catch (error) {
    if (!(error instanceof LogMoved)) throw error;
    logger.info({ projection: projection.name }, `${error.message} Rebuilding.`);
    onState?.({ phase: 'rebuilding' });
    await rebuild({ ...options, signal });
  } finally {
    await session.end();
  }
};

const mayPass = (error: unknown): boolean =>
  isPassing(error) || error instanceof EventStoreUnavailable || error instanceof CheckpointMoved;

/**
 * Keeps a projection up to date until `signal` is aborted: the batch under way is finished first. Comes back by itself
 * when Postgres or the log were away. Throws `NewerEvent` (what comes before that event is stored), `AnotherLog` (also
 * while it stands by), `NewerVersion`, and whatever else waiting does not cure.
 */
export const runProjector = async (options: RunProjector): Promise<void> => {
  const { projection, signal, logger, onState } = options;
  let failures = 0;
  while (!signal.aborted) {
    onState?.({ phase: 'starting' });
    const ended = new AbortController();
    const began = Date.now();
    try {
      await once(options, AbortSignal.any([signal, ended.signal]));
    } catch (error) {
      if (signal.aborted && mayPass(error)) return;
      if (!mayPass(error)) throw error;
      if (Date.now() - began > longestPauseMs) failures = 0;
      const waitMs = backoffMs(failures++, longestPauseMs);
      logger.warn(
        { err: error, projection: projection.name, waitMs },
        'projecting was interrupted; beginning again',
      );
      onState?.({ phase: 'retrying' });
      await pause(waitMs, undefined, { signal }).catch(() => undefined);
    } finally {
      ended.abort();
    }
  }
};
