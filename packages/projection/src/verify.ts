import { setTimeout as pause } from 'node:timers/promises';
import type { HistoryAt } from '@cairn/event-store/history';
import type { EventStore } from '@cairn/event-store/open';
import { backoffMs } from '@cairn/event-store/retry';
import type { Postgres, Session } from '@cairn/read-model/postgres';
import type { Logger } from '@cairn/runtime/logger';
import { takeLock } from './lock.ts';
import {
  prepareProgress,
  readProgress,
  readTargets,
  saveOutcome,
  saveProgress,
  type Target,
} from './verify.progress.ts';

export type Verify = {
  store: EventStore;
  postgres: Postgres;
  logger: Logger;
  signal: AbortSignal;
  /** The time between the end of a pass and the beginning of the next one. */
  everyMs?: number;
  /** How long to rest after each page, in times of what the page took. */
  rest?: number;
  pageSize?: number;
  /** Called with the read models that, at the last pass, were of another history than the one in the log. */
  onOutcome?: (differing: readonly string[]) => void;
};

const dayMs = 86_400_000;
const longestPauseMs = 60_000;

const report = (logger: Logger, { schema, position }: Target): void =>
  logger.error(
    { schema, position: String(position) },
    'The log was changed: at or before this position it differs from what the read model was folded from. Restore the log, or rebuild the read model if the change was meant.',
  );

/** Compares the log with every checkpoint that lies behind `at`, page by page. Resolves with the read models that differ. */
const pass = async (session: Session, options: Verify, begin: HistoryAt): Promise<string[] | undefined> => {
  const { store, logger, signal, rest = 9, pageSize = 1_000 } = options;
  const targets = await readTargets(session);
  const last = targets.reduce((most, { position }) => (position > most ? position : most), 0n);
  const differing = new Set<string>();
  let at = begin;
  while (at.position < last) {
    const began = Date.now();
    let read = 0;
    for await (const next of store.readHistory(at, pageSize)) {
      at = next;
      read += 1;
      for (const target of targets)
        if (target.eventId === at.eventId && target.hash !== at.hash.toString('hex')) {
          differing.add(target.schema);
          report(logger, target);
        }
    }
    if (read === 0) break;
    await saveProgress(session, at);
    await pause((Date.now() - began) * rest, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return undefined;
  }
  return [...differing];
};

const verifyOnce = async (options: Verify): Promise<void> => {
  const { postgres, signal, everyMs = dayMs, onOutcome } = options;
  const session = await postgres.session();
  try {
    if (!(await takeLock(session, 'cairn:verify', { signal, pollMs: 60_000 }))) return;
    await prepareProgress(session);
    while (!signal.aborted) {
      const { at, dueInMs, differing: before } = await readProgress(session, everyMs);
      onOutcome?.(before);
      if (dueInMs > 0) await pause(dueInMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const differing = await pass(session, options, at);
      if (!differing) return;
      await saveOutcome(session, differing);
    }
  } finally {
    await session.end();
  }
};

/**
 * Reads the log again and again in the background, and compares its running hash with the one in each checkpoint. One
 * process does so at a time; where it stopped, another one goes on. It returns when `signal` is aborted, and comes back by
 * itself when a store was away.
 */
export const verifyHistory = async (options: Verify): Promise<void> => {
  const { logger, signal } = options;
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      await verifyOnce(options);
    } catch (err) {
      if (signal.aborted) return;
      logger.warn({ err }, 'the history cannot be verified; trying again');
      await pause(backoffMs(failures, longestPauseMs), undefined, { signal }).catch(() => undefined);
    }
  }
};
