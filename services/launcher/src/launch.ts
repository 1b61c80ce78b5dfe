import type { LeftOut } from '@cairn/contracts/population.values';
import type { RecordedIn } from '@cairn/contracts/registry';
import { cycle } from '@cairn/domain/cycle.decider';
import { launchEnd } from '@cairn/domain/population.decider';
import { placeOf } from '@cairn/event-store/decode';
import { createParking } from '@cairn/event-store/parking';
import { launcher } from './actor.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { openReviews, type Opening } from './open-reviews.ts';
import type { LauncherOptions } from './options.ts';
import { emptyState, fold, type OrganisationState } from './state.ts';

type Requested = Extract<RecordedIn<'population'>, { type: 'LaunchRequested' }>;
type Known = { state: OrganisationState; isParked(stream: string): boolean };

/** The log up to the event that a launch pins, folded anew. */
const foldUpTo = async ({ store }: LauncherOptions, eventId: string): Promise<Known> => {
  const state = emptyState();
  const parking = createParking();
  for await (const entry of store.readAll()) {
    for (const each of parking.take(entry)) if (each.kind === 'event') fold(state, each.event);
    if (placeOf(entry).id === eventId) break;
  }
  return { state, isParked: parking.isParked };
};

/** The log as the launch pins it: what was folded so far, unless people, units or cycles changed after the pinned event. */
const asPinned = async (options: LauncherOptions, known: Known, { data }: Requested): Promise<Known> => {
  const { position, eventId } = data.upTo;
  const pinned = await options.store.eventAt(BigInt(position));
  // In a copy of the log, the position is that of another event.
  const isHere = pinned !== undefined && placeOf(pinned).id === eventId;
  return isHere && known.state.changedAt <= BigInt(position) ? known : foldUpTo(options, eventId);
};

/** The reviews to open, found one by one while others are appended. What else was found is complete after the last of them. */
const divide = (candidates: Iterable<Candidate>) => {
  const leftOut: LeftOut[] = [];
  let count = 0;
  function* openings(): Generator<Opening> {
    for (const each of candidates) {
      count += 1;
      if (each.kind === 'leftOut') leftOut.push(each.leftOut);
      if (each.kind === 'open') yield each;
    }
  }
  return { openings: openings(), leftOut, count: () => count };
};

/** Opens the reviews of a launch and writes its end. A launch that was stopped goes on where it was. */
export const launch = async (
  options: LauncherOptions,
  folding: Known,
  requested: Requested,
): Promise<void> => {
  const { execute, store, deriveId, timeZone, logger, now, signal, inFlight } = options;
  const { data: request, id, metadata } = requested;
  const { state, isParked } = await asPinned(options, folding, requested);
  const { status } = (await execute.state(cycle, request.cycleId)).state;
  const isClosed = status === 'closed';
  const launching = { request, deriveId, timeZone, isClosed, isParked };
  const divided = divide(candidatesOf(state, launching));
  const opened = await openReviews({ store, now, signal, inFlight }, divided.openings, requested);
  const { leftOut } = divided;
  const openBefore = divided.count() - leftOut.length - opened;
  const { cycleId, launchId } = request;
  const at = now().toISOString();
  await execute({
    decider: launchEnd,
    id: cycleId,
    command: {
      type: 'CompleteLaunch',
      data: { cycleId, launchId, opened, openBefore, leftOut, occurredAt: at },
      actor: launcher,
      at,
    },
    facts: undefined,
    correlationId: metadata.$correlationId,
    causationId: id,
  });
  logger.info({ cycleId, launchId, opened, openBefore, leftOut: leftOut.length }, 'launched');
};
