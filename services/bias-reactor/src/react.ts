import type { CompleteScreening } from '@cairn/contracts/screening.commands';
import { screening } from '@cairn/domain/screening.decider';
import { type LiveEntry, placeOf } from '@cairn/event-store/decode';
import { NewerEvent, StreamParked } from '@cairn/event-store/errors';
import type { Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';
import { createParking } from '@cairn/event-store/parking';
import { follow } from '@cairn/event-store/resubscribe';
import type { Logger } from '@cairn/runtime/logger';
import { advance, type Due } from './due.ts';
import { createHeld } from './held.ts';
import { patiently } from './patiently.ts';
import { screen } from './screen.ts';
import { emptyState, type ReactorState } from './state.ts';

/** `caughtUp` is true while the reactor follows the live end of the log; `parked` counts the streams that are parked. */
export type Progress = { caughtUp: boolean; parked?: () => readonly { stream: string; revision: number }[] };

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
  const parking = createParking();
  for await (const entry of store.readAll({ categories: ['screening'] }))
    for (const { event } of parking.take(entry).filter((each) => each.kind === 'event'))
      if (event.type === 'ScreeningCompleted') keys.add(event.data.screeningKey);
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
  const at = await patiently(options, async () => now().toISOString());
  if (at === undefined) return;
  const command = screen(state, due, at);
  const appended = await patiently(options, () => append(options, command, due));
  if (!appended) return;
  const { reviewId, covers, checks, trigger } = command.data;
  const flagged = checks.flatMap(({ outcome, detector }) => (outcome === 'flagged' ? [detector] : []));
  logger.info({ reviewId, covers, trigger: trigger.eventId, flagged }, 'screened');
};

const reportNewer = (logger: Logger, error: unknown): void => {
  if (!(error instanceof NewerEvent)) return;
  const { id, stream, revision, type, reason } = error;
  logger.error({ id, stream, revision, type, reason }, 'a newer release wrote this event: screening stops');
};

/** Folds entries of the log one after the other, and screens what is due at each. */
const createStep = (options: ReactorOptions, covered: Set<string>) => {
  const { logger } = options;
  const state = emptyState();
  const parking = createParking();
  const held = createHeld(parking.isParked);
  const settle = async (due: Due): Promise<void> => {
    if (held.isHeld(due)) return held.hold(due);
    // Each trigger comes only once, so its key is no longer needed.
    if (covered.delete(due.screeningKey)) return;
    try {
      await screenDue(options, state, due);
    } catch (error) {
      if (!(error instanceof StreamParked)) throw error;
      held.hold(due);
    }
  };
  const step = async (entry: LiveEntry): Promise<void> => {
    const upTo = placeOf(entry);
    for (const each of parking.take(entry))
      if (each.kind === 'event') for (const due of advance(state, each.event, upTo)) await settle(due);
    if (entry.kind === 'skip') for (const due of held.release(state, upTo)) await settle(due);
    if (entry.kind !== 'malformed') return;
    const { kind: _, position: __, ...place } = entry;
    logger.error(place, 'an event cannot be decoded: its stream is parked');
  };
  return { step, parked: parking.parked };
};

/**
 * Reads the existing screenings, then follows the whole log into live events. Screens each assessment, proposal and move
 * that has no screening yet; a review that rests on a parked stream waits until the stream is released. Returns when
 * `signal` is aborted. Throws `NewerEvent` and every other error that waiting does not cure.
 */
export const react = async (options: ReactorOptions): Promise<void> => {
  const { store, logger, signal, progress = { caughtUp: false } } = options;
  const onRetry = (): void => void (progress.caughtUp = false);
  try {
    const covered = (await patiently(options, () => coveredKeys(store))) ?? new Set();
    const { step, parked } = createStep(options, covered);
    progress.parked = parked;
    for await (const entry of follow(store, { after: 'start', signal, logger, onRetry })) {
      if (entry.kind === 'caughtUp') progress.caughtUp = true;
      else await step(entry);
    }
  } catch (error) {
    reportNewer(logger, error);
    throw error;
  } finally {
    progress.caughtUp = false;
  }
};
