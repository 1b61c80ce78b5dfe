import type { Coordinate } from '@cairn/contracts/coordinate';
import type { Personal } from '@cairn/contracts/personal';
import { isIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import { streamsToRead } from '@cairn/domain/goal-streams';
import { citedGoals } from '@cairn/domain/review.cited';
import { evolveReview, type Review, type ReviewState } from '@cairn/domain/review.state';
import {
  type KnownEntry,
  type LogEntry,
  type MalformedEntry,
  type SkipEntry,
  type UnknownEntry,
} from '@cairn/event-store/decode';
import { isInLog } from '@cairn/event-store/in-log';
import { readParked } from '@cairn/event-store/parking';
import { ProblemError } from '@cairn/http/problem';
import pMap from 'p-map';
import { reviewStreams } from '../asking/parked.ts';
import type { QueryContext } from '../context.ts';
import { type NamesById, namesById } from '../people/names-by-id.ts';
import type { ReplayReader } from '@cairn/access/review.visibility';
import { readSuggestions } from './replay.suggestion.ts';
import { citedBy, goalsIn, goalsSeenBy, type StepEntry, type ReviewHistory } from './replay.history.ts';

type Log = Pick<QueryContext, 'store' | 'timeZone'>;

const aFewAtATime = { concurrency: 8 };

const isKnown = (entry: LogEntry): entry is KnownEntry => entry.kind === 'event';
const isStep = (entry: LogEntry): entry is LogEntry & StepEntry =>
  entry.kind === 'event' && isIn(entry.event, 'review', 'screening', 'suggestion');
const isUnknown = (entry: LogEntry): entry is UnknownEntry => entry.kind === 'unknown';
const isSkip = (entry: LogEntry): entry is SkipEntry => entry.kind === 'skip';

/**
 * The events of a review, of its screenings and of the suggestions that the reader is shown, in the order of the log, and the
 * review's state after the last one.
 */
export type OwnEvents = {
  entries: readonly StepEntry[];
  /** Events whose types this version does not know, because a newer version wrote them. */
  unknown: readonly UnknownEntry[];
  /** The events that park these streams. What follows them is missing. */
  parked: readonly MalformedEntry[];
  skipped: readonly SkipEntry[];
  review: Review;
  reader: ReplayReader;
};

/** A review as its own stream shows it, with the entries of the stream. */
type OpenedReview = { review: Review; own: StreamRead };

type StreamRead = Awaited<ReturnType<typeof readParked>>;

const ownEvents = (
  { review, reader }: Pick<OwnEvents, 'review' | 'reader'>,
  read: readonly StreamRead[],
): OwnEvents => {
  const all = read.flatMap(({ entries }) => entries);
  return {
    entries: all.filter(isStep).sort((a, b) => (a.event.position < b.event.position ? -1 : 1)),
    unknown: all.filter(isUnknown),
    parked: read.flatMap(({ parked }) => parked ?? []),
    skipped: all.filter(isSkip),
    review,
    reader,
  };
};

/** Undefined if there is no such review. */
export const readReview = async (log: Log, reviewId: string): Promise<OpenedReview | undefined> => {
  const own = await readParked(log.store, streamOf('review', reviewId));
  const events = own.entries.flatMap((entry) =>
    isStep(entry) && isIn(entry.event, 'review') ? entry.event : [],
  );
  const review = events.reduce<ReviewState>(evolveReview, { status: 'unopened' });
  return review.status === 'unopened' ? undefined : { review, own };
};

/** Adds the review's screenings, and what of its suggestions this reader is shown. */
export const withOthers = async (
  log: Log,
  { review, own }: OpenedReview,
  reader: ReplayReader,
): Promise<OwnEvents> => {
  const { reviewId } = review;
  const screenings = await readParked(log.store, streamOf('screening', reviewId));
  return ownEvents({ review, reader }, [own, screenings, await readSuggestions(log, reader, { reviewId })]);
};

/** The events as they could be read when the log ended at a position: without those that a later skip released. */
const readableAt = async (log: Log, own: OwnEvents, until: bigint): Promise<OwnEvents> => {
  if (own.skipped.length === 0) return own;
  const { reviewId } = own.review;
  const streams = reviewStreams(reviewId);
  return ownEvents(
    own,
    await Promise.all([
      ...streams.map((stream) => readParked(log.store, stream, until)),
      readSuggestions(log, own.reader, { reviewId, until }),
    ]),
  );
};

export type Until = { revision?: number | undefined; position?: bigint | undefined };

const refuseUntil = (name: string, message: string): never => {
  const fields = [{ path: `query/${name}`, message }];
  throw new ProblemError(400, 'replay/until-nothing', {
    detail: `The replay cannot stop there: ${message}.`,
    fields,
  });
};

/** Where an event could be read: at its own place, or if a skip released it, at the place of the skip. */
const readableFrom = ({ event }: StepEntry, skipped: readonly SkipEntry[]): bigint =>
  skipped
    .map((skip) => skip.event)
    .filter(({ stream, data, revision }) => {
      const isBetween = data.revision < event.revision && event.revision < revision;
      return stream === event.stream && isBetween;
    })
    .reduce((latest, { position }) => (position > latest ? position : latest), event.position);

/** The position at which a replay stops. Answers 400 for one that the review or the log does not reach. */
export const stopAt = async (
  { store }: Log,
  { entries, skipped }: OwnEvents,
  { revision, position }: Until,
): Promise<bigint | undefined> => {
  if (revision !== undefined) {
    const last = entries.find(({ event }) => isIn(event, 'review') && event.revision === revision);
    return last
      ? readableFrom(last, skipped)
      : refuseUntil('untilRevision', 'the review has no such revision');
  }
  const first = entries[0]?.event.position ?? 0n;
  if (position !== undefined && position < first)
    return refuseUntil('untilPosition', 'the review was not opened by then');
  if (position !== undefined && position > (await store.head()))
    return refuseUntil('untilPosition', 'the log does not reach this position yet');
  return position;
};

// In a copy of the log an event has another position and the same id.
const whereSeen = async (
  { store }: Log,
  coordinates: readonly Coordinate[],
): Promise<Map<string, bigint>> => {
  const found = new Map<string, bigint>();
  const distinct = [...new Map(coordinates.map((each) => [each.eventId, each])).values()];
  const look = async ({ position, eventId }: Coordinate): Promise<void> => {
    const at = { position: BigInt(position), eventId };
    const place = (await isInLog(store, at)) ? at.position : await store.findEvent(eventId);
    if (place !== undefined) found.set(eventId, place);
  };
  await pMap(distinct, look, aFewAtATime);
  return found;
};

/** Reads the streams that a review's events lead to, each once: cited ones, those that cited goals depend on, the cycle and the subject. */
export const readHistory = async (
  log: Log,
  whole: OwnEvents,
  until: bigint | undefined,
): Promise<ReviewHistory> => {
  const own = until === undefined ? whole : await readableAt(log, whole, until);
  const { entries, review } = own;
  const { reviewId, context } = review;
  const { subjectId, cycleId } = context;
  const shown = entries.filter(({ event }) => until === undefined || event.position <= until);
  const cited = shown.flatMap(({ event }) => citedBy(event)).map(({ stream }) => stream);
  const named = [...new Set([...cited, streamOf('cycle', cycleId), streamOf('person', subjectId)])];
  const goalIds = citedGoals(shown.flatMap(({ event }) => citedBy(event))).map(({ goalId }) => goalId);
  const streams = new Map<string, readonly KnownEntry[]>();
  const parked = [...own.parked];
  const skipped = [...own.skipped];
  const readInto = async (name: string): Promise<void> => {
    const found = await readParked(log.store, name, until);
    streams.set(name, found.entries.filter(isKnown));
    skipped.push(...found.entries.filter(isSkip));
    if (found.parked) parked.push(found.parked);
  };
  const read = goalsIn(streams);
  for (let names = named; names.length > 0; names = streamsToRead(read, goalIds))
    await pMap(names, readInto, aFewAtATime);
  const seen = await whereSeen(
    log,
    shown.flatMap(({ event }) => goalsSeenBy(event) ?? []),
  );
  const { timeZone } = log;
  return { reviewId, subjectId, entries: shown, streams, parked, skipped, seen, timeZone, until };
};

/**
 * The names of those people who are registered and not erased: as they are today, and those at the opening of the review
 * that were others.
 */
export const readNames = async (
  { store }: Log,
  ids: readonly string[],
  opening: bigint,
): Promise<NamesById> => {
  const namesOf = async (id: string) => {
    let name: Personal | null = null;
    let then: Personal | null = null;
    for await (const entry of store.readStream(streamOf('person', id))) {
      if (entry.kind !== 'event') continue;
      const { event } = entry;
      if (event.type !== 'PersonRegistered' && event.type !== 'PersonRenamed') continue;
      name = event.data.name;
      if (event.position <= opening || event.type === 'PersonRegistered') then = name;
    }
    return { person_id: id, name, name_then: then === name ? null : then };
  };
  return namesById(await pMap(ids, namesOf, aFewAtATime));
};
