import type { LiveEntry, MalformedEntry } from '@cairn/event-store/decode';
import { NewerEvent } from '@cairn/event-store/errors';
import type { EventStore } from '@cairn/event-store/open';
import { createParking } from '@cairn/event-store/parking';
import { follow } from '@cairn/event-store/resubscribe';
import type { Logger } from '@cairn/runtime/logger';

/** `caughtUp` is true while the reactor follows the live end of the log; `parked` counts the streams that are parked. */
export type Progress = { caughtUp: boolean; parked?: () => readonly { stream: string; revision: number }[] };

/** What a reactor runs with, whatever it reacts to. */
export type Reacting = { store: EventStore; logger: Logger; signal: AbortSignal; progress?: Progress };

/** An entry of the log, and the entries that come now: itself, none while its stream is parked, or all that it releases. */
export type Taken = { entry: LiveEntry; entries: readonly LiveEntry[] };

type React = (isParked: (stream: string) => boolean) => Promise<{
  step(taken: Taken): Promise<void>;
  /** Called whenever the end of the log is reached. */
  caughtUp?(): void;
}>;

const report = (logger: Logger, entry: MalformedEntry): void => {
  const { kind: _, position: __, ...place } = entry;
  logger.error(place, 'an event cannot be decoded: its stream is parked');
};

const reportNewer = (logger: Logger, error: unknown): void => {
  if (!(error instanceof NewerEvent)) return;
  const { id, stream, revision, type, reason } = error;
  logger.error({ id, stream, revision, type, reason }, 'a newer release wrote this event: the reactor stops');
};

/**
 * Follows the whole log into live events, one entry after the other, and withholds what is in a parked stream. Returns when
 * `signal` is aborted. Throws `NewerEvent` and whatever `begin` and its steps throw.
 */
export const reactTo = async (reacting: Reacting, begin: React): Promise<void> => {
  const { store, logger, signal, progress = { caughtUp: false } } = reacting;
  const parking = createParking();
  const onRetry = (): void => void (progress.caughtUp = false);
  progress.parked = parking.parked;
  try {
    const { step, caughtUp } = await begin(parking.isParked);
    for await (const entry of follow(store, { after: 'start', signal, logger, onRetry })) {
      if (entry.kind === 'caughtUp') {
        progress.caughtUp = true;
        caughtUp?.();
        continue;
      }
      await step({ entry, entries: parking.take(entry) });
      if (entry.kind === 'malformed') report(logger, entry);
    }
  } catch (error) {
    reportNewer(logger, error);
    throw error;
  } finally {
    progress.caughtUp = false;
  }
};
