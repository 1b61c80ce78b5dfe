import type { LiveEntry, MalformedEntry } from '@cairn/event-store/decode';
import { NewerEvent } from '@cairn/event-store/errors';
import type { EventStore } from '@cairn/event-store/open';
import { createParking } from '@cairn/event-store/parking';
import { arrivals } from '@cairn/event-store/resubscribe';
import type { Logger } from '@cairn/runtime/logger';

/** `caughtUp` is true while the reactor follows the live end of the log; `parked` counts the streams that are parked. */
export type Progress = { caughtUp: boolean; parked?: () => readonly { stream: string; revision: number }[] };

/** What a reactor runs with, whatever it reacts to. */
export type Reacting = { store: EventStore; logger: Logger; signal: AbortSignal; progress?: Progress };

/** An entry of the log, and the entries that come now: itself, none while its stream is parked, or all that it releases. */
export type Taken = { entry: LiveEntry; entries: readonly LiveEntry[] };

type React = (isParked: (stream: string) => boolean) => Promise<{
  step(taken: Taken): Promise<void>;
  /** Waits for all that the steps have begun: after entries that arrived together, at the end of the log, and before the reactor stops. */
  settled?(): Promise<void>;
  /** Called whenever the end of the log is reached. */
  caughtUp?(): void;
}>;

type Steps = Awaited<ReturnType<React>>;

const report = (logger: Logger, entry: MalformedEntry): void => {
  const { kind: _, position: __, ...place } = entry;
  logger.error(place, 'an event cannot be decoded: its stream is parked');
};

const reportNewer = (logger: Logger, error: unknown): void => {
  if (!(error instanceof NewerEvent)) return;
  const { id, stream, revision, type, reason } = error;
  logger.error({ id, stream, revision, type, reason }, 'a newer release wrote this event: the reactor stops');
};

const followLog = async (
  { store, logger, signal, progress = { caughtUp: false } }: Reacting,
  { parking, steps }: { parking: ReturnType<typeof createParking>; steps: Steps },
): Promise<void> => {
  const onRetry = (): void => void (progress.caughtUp = false);
  for await (const arrived of arrivals(store, { after: 'start', signal, logger, onRetry })) {
    for (const entry of arrived) {
      if (signal.aborted) return;
      if (entry.kind === 'caughtUp') {
        await steps.settled?.();
        progress.caughtUp = true;
        steps.caughtUp?.();
        continue;
      }
      await steps.step({ entry, entries: parking.take(entry) });
      if (entry.kind === 'malformed') report(logger, entry);
    }
    await steps.settled?.();
  }
};

/**
 * Follows the whole log into live events, one entry after the other, and withholds what is in a parked stream. Returns when
 * `signal` is aborted. Throws `NewerEvent` and whatever `begin` and its steps throw.
 */
export const reactTo = async (reacting: Reacting, begin: React): Promise<void> => {
  const { logger, progress = { caughtUp: false } } = reacting;
  const parking = createParking();
  progress.parked = parking.parked;
  try {
    const steps = await begin(parking.isParked);
    try {
      await followLog({ ...reacting, progress }, { parking, steps });
    } finally {
      await steps.settled?.();
    }
  } catch (error) {
    reportNewer(logger, error);
    throw error;
  } finally {
    progress.caughtUp = false;
  }
};
