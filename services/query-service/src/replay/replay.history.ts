import type { Coordinate } from '@cairn/contracts/coordinate';
import { type AnyRecorded, eventsIn, type RecordedIn } from '@cairn/contracts/registry';
import { type Category, streamOf } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import type { Read } from '@cairn/domain/goal-streams';
import type { KnownEntry, MalformedEntry, SkipEntry } from '@cairn/event-store/decode';

/** An event of the review itself, of its screenings or of what a model suggested for it. */
export type StepEvent = RecordedIn<'review' | 'screening' | 'suggestion'>;
/** A step's event beside the bytes that were written. */
export type StepEntry = { event: StepEvent; raw: KnownEntry['raw'] };

/** The streams that were read, by name. */
export type Streams = ReadonlyMap<string, readonly KnownEntry[]>;

/** Everything that a replay is computed from. */
export type ReviewHistory = {
  reviewId: string;
  subjectId: string;
  /** The events of the review, of its screenings and of the suggestions that the reader is shown, in the order of the log. */
  entries: readonly StepEntry[];
  /** The streams of cited evidence, of goals that contribute to cited goals, of the cycle and of the subject. */
  streams: Streams;
  /** The events that park these streams or the review's own. What follows them is missing. */
  parked: readonly MalformedEntry[];
  /** Where operators skipped an event that cannot be read. */
  skipped: readonly SkipEntry[];
  /** The positions in this log of the events that were the last on a writer's screen, by event id. */
  seen: ReadonlyMap<string, bigint>;
  /** The organisation's time zone, in which employments and reporting lines change; UTC by default. */
  timeZone?: string | undefined;
  /** The position after which nothing is shown; undefined if the replay goes to the end. */
  until: bigint | undefined;
};

type Citing = Extract<AnyRecorded, { type: 'AssessmentSubmitted' | 'RatingProposed' }>;

/** Whether the event cites evidence and says what was on its writer's screen. */
export const isCiting = (event: AnyRecorded): event is Citing =>
  event.type === 'AssessmentSubmitted' || event.type === 'RatingProposed';

/** Who assessed or proposed. */
export const writerOf = ({ data }: Citing): string => ('authorId' in data ? data.authorId : data.proposerId);

export const citedBy = (event: AnyRecorded): readonly Evidence[] =>
  isCiting(event) || event.type === 'ReviewDisputed' ? event.data.evidence : [];

/** The coordinate of the goals on the writer's screen, if the event has one. */
export const goalsSeenBy = (event: AnyRecorded): Coordinate | undefined =>
  isCiting(event) ? event.data.seenAt['okr'] : undefined;

const eventsOf = (entries: readonly KnownEntry[]): AnyRecorded[] => entries.map(({ event }) => event);

/** Reads the events of goals, of their alignment and of linked KPIs from streams, to which more may be added later. */
export const goalsIn =
  (streams: Streams): Read =>
  (stream) => {
    const entries = streams.get(stream);
    return entries && eventsIn(eventsOf(entries), 'goal', 'alignment', 'kpi');
  };

/** The entries up to a position, or all of them if there is none. */
export const upTo = (
  entries: readonly KnownEntry[] | undefined,
  position: bigint | undefined,
): readonly KnownEntry[] =>
  position === undefined
    ? (entries ?? [])
    : (entries ?? []).filter(({ event }) => event.position <= position);

/** The events of one thing up to a position, oldest first. */
export const eventsUpTo = <C extends Category>(
  streams: Streams,
  category: C,
  { id, position }: { id: string; position: bigint },
): RecordedIn<C>[] => eventsIn(eventsOf(upTo(streams.get(streamOf(category, id)), position)), category);
