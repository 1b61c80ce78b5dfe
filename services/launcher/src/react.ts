import type { AnyRecorded } from '@cairn/contracts/registry';
import { refuseOtherKey } from '@cairn/domain/id-key.decider';
import { StreamParked } from '@cairn/event-store/errors';
import type { EventStore } from '@cairn/event-store/open';
import { createParking } from '@cairn/event-store/parking';
import { patiently } from '@cairn/reactor/patiently';
import { reactTo, type Taken } from '@cairn/reactor/react-to';
import { launcher } from './actor.ts';
import { launch } from './launch.ts';
import type { LauncherOptions } from './options.ts';
import { emptyState, fold } from './state.ts';

/** The ids of the launches that are completed. */
const completedLaunches = async (store: EventStore): Promise<Set<string>> => {
  const completed = new Set<string>();
  const parking = createParking();
  for await (const entry of store.readAll({ categories: ['population'] }))
    for (const each of parking.take(entry))
      if (each.kind === 'event' && each.event.type === 'LaunchCompleted')
        completed.add(each.event.data.launchId);
  return completed;
};

const createStep = (
  options: LauncherOptions,
  completed: Set<string>,
  isParked: (stream: string) => boolean,
) => {
  const state = emptyState();
  const react = async (event: AnyRecorded): Promise<void> => {
    if (options.fingerprint !== undefined) refuseOtherKey(event, options.fingerprint, launcher);
    fold(state, event);
    if (event.type !== 'LaunchRequested' || completed.delete(event.data.launchId)) return;
    try {
      await patiently(options, () => launch(options, { state, isParked }, event));
    } catch (error) {
      if (options.signal.aborted) return;
      if (!(error instanceof StreamParked)) throw error;
      options.logger.error(
        { err: error },
        'a launch waits until its stream is released and the launcher starts again',
      );
    }
  };
  return async ({ entries }: Taken): Promise<void> => {
    for (const each of entries) if (each.kind === 'event') await react(each.event);
  };
};

/**
 * Follows the whole log into live events, and opens the reviews of each launch that has no end yet. Returns when `signal` is
 * aborted. Throws `NewerEvent`, a `conflict` Rejection if the log has another id key, and every other error that waiting does
 * not cure.
 */
export const react = (options: LauncherOptions): Promise<void> =>
  reactTo(options, async (isParked) => {
    const completed = (await patiently(options, () => completedLaunches(options.store))) ?? new Set();
    return { step: createStep(options, completed, isParked) };
  });
