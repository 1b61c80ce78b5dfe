import type { CompleteScreening } from '@cairn/contracts/screening.commands';
import { screening } from '@cairn/domain/screening.decider';
import { UndecodableEvent } from '@cairn/event-store/errors';
import type { Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';
import { follow } from '@cairn/event-store/resubscribe';
import type { Logger } from '@cairn/runtime/logger';
import { advance, type Due } from './due.ts';
import { patiently } from './patiently.ts';
import { screen } from './screen.ts';
import { emptyState, type ReactorState } from './state.ts';

/** `caughtUp` is true while the reactor follows the live end of the log. */
export type Progress = { caughtUp: boolean };

export type ReactorOptions = {
  store: EventStore;
  execute: Execute;
  logger: Logger;
  signal: AbortSignal;
  now?: () => Date;
  progress?: Progress;
};

/** The keys of all screenings in the log. */
const coveredKeys = async (store: EventStore): Promise<Set<string>> => {
  const keys = new Set<string>();
  for await (const entry of store.readAll({ categories: ['screening'] }))
    if (entry.kind === 'event' && entry.event.type === 'ScreeningCompleted')
      keys.add(entry.event.data.screeningKey);
  return keys;
};

const append = async ({ execute }: ReactorOptions, command: CompleteScreening, { trigger }: Due) => {
  const { decidedNothing } = await execute({
    decider: screening,
    id: command.data.reviewId,
    command,
    facts: undefined,
    correlationId: trigger.metadata.$correlationId,
    causationId: trigger.id,
  });
  return !decidedNothing;
};

const screenDue = async (options: ReactorOptions, state: ReactorState, due: Due): Promise<void> => {
  const { logger, now = () => new Date() } = options;
  const command = screen(state, due, now().toISOString());
  const appended = await patiently(options, () => append(options, command, due));
  if (!appended) return;
  const { reviewId, covers, checks, trigger } = command.data;
  const flagged = checks.flatMap(({ outcome, detector }) => (outcome === 'flagged' ? [detector] : []));
  logger.info({ reviewId, covers, trigger: trigger.eventId, flagged }, 'screened');
};

const reportUndecodable = (logger: Logger, error: unknown): void => {
  if (!(error instanceof UndecodableEvent)) return;
  const { id, stream, revision, type, reason } = error;
  logger.error(
    { id, stream, revision, type, reason },
    'the log holds an event that cannot be decoded: screening stops',
  );
};

/**
 * Reads the existing screenings, then follows the whole log into live events. Screens each assessment, proposal and move
 * that has no screening yet. Returns when `signal` is aborted. Throws `UndecodableEvent` and every other error that waiting
 * does not cure.
 */
export const react = async (options: ReactorOptions): Promise<void> => {
  const { store, logger, signal, progress = { caughtUp: false } } = options;
  const state = emptyState();
  const onRetry = (): void => void (progress.caughtUp = false);
  try {
    const covered = (await patiently(options, () => coveredKeys(store))) ?? new Set();
    for await (const entry of follow(store, { after: 'start', signal, logger, onRetry })) {
      if (entry.kind === 'caughtUp') progress.caughtUp = true;
      if (entry.kind !== 'event') continue;
      for (const due of advance(state, entry.event)) {
        // Each trigger comes only once, so its key is no longer needed.
        if (covered.delete(due.screeningKey)) continue;
        await screenDue(options, state, due);
      }
    }
  } catch (error) {
    reportUndecodable(logger, error);
    throw error;
  } finally {
    progress.caughtUp = false;
  }
};
