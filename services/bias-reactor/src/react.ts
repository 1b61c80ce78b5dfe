import type { AnyRecorded } from '@cairn/contracts/registry';
import type { CompleteScreening } from '@cairn/contracts/screening.commands';
import { streamOf } from '@cairn/contracts/streams';
import { screening } from '@cairn/domain/screening.decider';
import { placeOf } from '@cairn/event-store/decode';
import { StreamParked } from '@cairn/event-store/errors';
import type { EventStore } from '@cairn/event-store/open';
import { createParking } from '@cairn/event-store/parking';
import { patiently } from '@cairn/reactor/patiently';
import { reactTo, type Taken } from '@cairn/reactor/react-to';
import { createUnderWay } from '@cairn/reactor/under-way';
import type { VersionOfText } from './contributed.state.ts';
import { advance, type Due, type UpTo } from './due.ts';
import { createFairness } from './fairness/fairness.react.ts';
import { createHeld } from './held.ts';
import type { ReactorOptions } from './options.ts';
import { createReleases } from './releases.ts';
import { screen } from './screen.ts';
import { isRelease, readMerged, releaseDue, releaseKey } from './screen-release.ts';
import { emptyState } from './state.ts';

/**
 * The keys of all screenings in the log: of reviews, of merged input and feedback and of whole cycles, with the requests that led to one or
 * that an earlier one answers; and the reviews with a screening.
 */
type Screened = { covered: Set<string>; reviews: Set<string> };

const screenedIn = async (store: EventStore): Promise<Screened> => {
  const [covered, reviews] = [new Set<string>(), new Set<string>()];
  const parking = createParking();
  for await (const entry of store.readAll({ categories: ['screening', 'inputScreening', 'fairness'] }))
    for (const { event } of parking.take(entry).filter((each) => each.kind === 'event'))
      if (
        event.type === 'ScreeningCompleted' ||
        event.type === 'InputScreened' ||
        event.type === 'MergedFeedbackScreened' ||
        event.type === 'FairnessScreened'
      ) {
        covered.add(event.data.screeningKey);
        if (event.type === 'ScreeningCompleted') reviews.add(event.data.reviewId);
        if (event.type === 'FairnessScreened') covered.add(event.data.trigger.eventId);
      } else if (event.type === 'FairnessScreeningStood') covered.add(event.data.requestId);
  return { covered, reviews };
};

type Appending = ReactorOptions & { screened: Set<string> };

const append = async (
  { execute, screened }: Appending,
  command: CompleteScreening,
  { trigger }: Due,
): Promise<boolean> => {
  const { reviewId } = command.data;
  const { decidedNothing } = await execute({
    decider: screening,
    id: reviewId,
    isFirst: !screened.has(reviewId),
    command,
    facts: undefined,
    correlationId: trigger.metadata.$correlationId,
    causationId: trigger.id,
  });
  screened.add(reviewId);
  return !decidedNothing;
};

const record = async (options: Appending, command: CompleteScreening, due: Due): Promise<void> => {
  if (!(await patiently(options, () => append(options, command, due)))) return;
  const { reviewId, covers, checks, trigger } = command.data;
  const flagged = checks.flatMap(({ outcome, detector }) => (outcome === 'flagged' ? [detector] : []));
  options.logger.info({ reviewId, covers, trigger: trigger.eventId, flagged }, 'screened');
};

const eventOf =
  ({ store }: ReactorOptions) =>
  async ({ contributionId, revision }: VersionOfText): Promise<AnyRecorded | undefined> => {
    const stream = streamOf('contribution', contributionId);
    for await (const entry of store.readStream(stream, { from: revision, limit: 1 }))
      return entry.kind === 'event' ? entry.event : undefined;
    return undefined;
  };

/**
 * Folds entries of the log one after the other, and screens what is due at each. Screenings of different reviews are appended
 * side by side, and those of one review in the order of their triggers.
 */
const createSteps = (
  options: ReactorOptions,
  { covered, reviews: screened }: Screened,
  isParked: (stream: string) => boolean,
) => {
  const { now = () => new Date() } = options;
  const state = emptyState();
  const held = createHeld(isParked);
  const releases = createReleases(options, covered);
  const screenCycles = createFairness(options, { covered, isParked });
  const underWay = createUnderWay();
  const appending = { ...options, screened };
  const settle = async (due: Due): Promise<void> => {
    const begin = (work: () => Promise<void>) => underWay.begin(due.review.reviewId, work);
    const hold = async (): Promise<void> => held.hold(due);
    if (held.isHeld(due)) return begin(hold);
    // Each trigger comes only once, so its key is no longer needed.
    if (covered.delete(due.screeningKey)) return;
    const at = await patiently(options, async () => now().toISOString());
    if (at === undefined) return;
    const command = screen(state, due, at);
    await begin(() =>
      record(appending, command, due).catch((error: unknown) => {
        if (!(error instanceof StreamParked)) throw error;
        return hold();
      }),
    );
  };
  const settleRelease = async (event: AnyRecorded, upTo: UpTo): Promise<void> => {
    if (!isRelease(event)) return;
    // What was screened before is folded alone.
    const isCovered = covered.has(releaseKey(state, event));
    const read = isCovered ? new Map() : await patiently(options, () => readMerged(event, eventOf(options)));
    if (!read) return;
    const due = releaseDue(state, event, { upTo, read });
    if (due) await releases.settle({ due, release: event });
  };
  const step = async ({ entry, entries }: Taken): Promise<void> => {
    const upTo = placeOf(entry);
    for (const each of entries)
      if (each.kind === 'event') {
        for (const due of advance(state, each.event, upTo)) await settle(due);
        await settleRelease(each.event, upTo);
        await screenCycles(each.event);
      }
    if (entry.kind !== 'skip') return;
    // What is under way may still meet the parked stream.
    await underWay.settled();
    for (const due of held.release(state, upTo)) await settle(due);
    await releases.tryAgain();
  };
  return { step, settled: underWay.settled };
};

/**
 * Reads the existing screenings, then follows the whole log into live events. Screens each assessment, proposal and move
 * that has no screening yet; a review that rests on a parked stream waits until the stream is released. Returns when
 * `signal` is aborted. Throws `NewerEvent` and every other error that waiting does not cure.
 */
export const react = (options: ReactorOptions): Promise<void> =>
  reactTo(options, async (isParked) => {
    const none = { covered: new Set<string>(), reviews: new Set<string>() };
    const screened = (await patiently(options, () => screenedIn(options.store))) ?? none;
    return createSteps(options, screened, isParked);
  });
