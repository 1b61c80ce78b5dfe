import { historyStart, noHistory } from '@cairn/event-store/history';
import type { EventStore } from '@cairn/event-store/open';
import { arrivals } from '@cairn/event-store/resubscribe';
import type { Postgres, Session } from '@cairn/read-model/postgres';
import type { Logger } from '@cairn/runtime/logger';
import type { Hooks } from './batch.commit.ts';
import { createWriter } from './batch.write.ts';
import { batches, usualBatch } from './batches.ts';
import { type Checkpoint, notify, readCheckpoint } from './checkpoint.ts';
import { LogMoved, NewerVersion } from './errors.ts';
import { holdOffBatches, takeLock } from './lock.ts';
import { requireSameLog } from './same-log.ts';
import { createIndexes, createTables, dropSchema, renameSchema } from './schema.ts';
import type { Projection } from './view.ts';

/** How far a rebuild is; `head` is the end of the log as it was in the beginning. */
export type Progress = { position: bigint; head: bigint; events: number };

export type Rebuild = {
  projection: Projection;
  store: EventStore;
  postgres: Postgres;
  logger: Logger;
  signal?: AbortSignal;
  batchSize?: number;
  onProgress?: (progress: Progress) => void;
  hooks?: Hooks;
};

const cachedRows = 20_000;

export const nextOf = ({ name }: Projection): string => `${name}_next`;
const previousOf = ({ name }: Projection): string => `${name}_previous`;

/**
 * Puts `<name>_next` in the place of `<name>`, in one transaction that waits for the batch under way and lets none begin.
 * Does nothing and gives false if the live one is further or another version took its place. `replaced` is a live one whose
 * positions are those of another copy of the log, so that they cannot be compared.
 */
export const swap = (
  session: Session,
  projection: Projection,
  next: Checkpoint,
  replaced?: Checkpoint,
): Promise<boolean> =>
  session.transaction(async () => {
    await holdOffBatches(session, projection.name);
    const live = await readCheckpoint(session, projection.name);
    if (live && live.version > next.version)
      throw new NewerVersion(projection.name, live.version, next.version);
    const isOfCopy = live !== undefined && live.eventId === replaced?.eventId;
    if (live && !isOfCopy && live.position > next.position) return false;
    if (live) await renameSchema(session, projection.name, previousOf(projection));
    await renameSchema(session, nextOf(projection), projection.name);
    await notify(session, projection.name, next.position);
    return true;
  });

const isOfCopy = (store: EventStore, schema: string, live: Checkpoint): Promise<boolean> =>
  requireSameLog(store, schema, live).then(
    () => false,
    (error: unknown) => {
      if (error instanceof LogMoved) return true;
      throw error;
    },
  );

/** Makes the tables to fold into; tells which live read model belongs to another copy of the log. */
const prepare = async (
  session: Session,
  { projection, store }: Rebuild,
): Promise<{ begin: Checkpoint; replaced: Checkpoint | undefined }> => {
  const { name, version } = projection;
  const live = await readCheckpoint(session, name);
  if (live && live.version > version) throw new NewerVersion(name, live.version, version);
  const replaced = live && (await isOfCopy(store, name, live)) ? live : undefined;
  await dropSchema(session, previousOf(projection));
  await dropSchema(session, nextOf(projection));
  await createTables(session, projection, nextOf(projection));
  return { begin: { position: 0n, knownAt: '', eventId: null, version, hash: noHistory }, replaced };
};

/** Folds the log from its beginning until the result is in the live one's place; undefined if `signal` came first. */
const foldAndSwap = async (
  session: Session,
  options: Rebuild,
  signal: AbortSignal,
): Promise<Checkpoint | undefined> => {
  const { projection, store, logger, batchSize = usualBatch, onProgress, hooks } = options;
  const schema = nextOf(projection);
  const { begin, replaced } = await prepare(session, options);
  let at = begin;
  const head = await store.head();
  const write = createWriter({ session, store, projection, schema, cachedRows, fresh: true, hooks });
  let events = 0;
  let indexed = false;
  const { categories } = projection;
  const source = arrivals(store, { after: 'start', signal, categories, logger, hash: historyStart.hash });
  for await (const { steps, caughtUp } of batches(source, batchSize)) {
    if (signal.aborted) return undefined;
    if (steps.length > 0) at = await write(steps, at);
    events += steps.length;
    onProgress?.({ position: at.position, head, events });
    if (!caughtUp) continue;
    if (!indexed) await createIndexes(session, projection, schema);
    indexed = true;
    if (await swap(session, projection, at, replaced)) return at;
  }
  return undefined;
};

/**
 * Folds the whole log into `<name>_next` while the live projection goes on, then replaces the live one. Only one rebuild
 * of a projection runs at a time; others wait. Resolves with the new checkpoint, or undefined if `signal` ended it first.
 * Throws `NewerEvent`, `AnotherLog` and `NewerVersion`, and then leaves the live one unchanged.
 */
export const rebuild = async (options: Rebuild): Promise<Checkpoint | undefined> => {
  const { projection, postgres, logger } = options;
  const done = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, done.signal]) : done.signal;
  const session = await postgres.session({ synchronous_commit: 'off' });
  const onWait = () => logger.info({ projection: projection.name }, 'another rebuild is under way; waiting');
  try {
    if (!(await takeLock(session, `cairn:rebuild:${projection.name}`, { signal, onWait }))) return undefined;
    const at = await foldAndSwap(session, options, signal);
    if (at)
      await dropSchema(session, previousOf(projection)).catch((err: unknown) =>
        logger.warn(
          { err, projection: projection.name },
          'the replaced tables are in use; the next rebuild drops them',
        ),
      );
    return at;
  } finally {
    done.abort();
    await session.end();
  }
};
