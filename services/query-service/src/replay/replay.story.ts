import type { ReplayReader } from '@cairn/access/review.visibility';
import type { Coordinate } from '@cairn/contracts/coordinate';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Evidence } from '@cairn/contracts/values';
import type { LoggedEvent, Read } from '@cairn/domain/goal-streams';
import type { KnownEntry } from '@cairn/event-store/decode';

/** Streams as they were read, each once. */
export type Streams = ReadonlyMap<string, readonly KnownEntry[]>;

/** Everything that a replay is told from. */
export type Story = {
  reviewId: string;
  subjectId: string;
  /** Of the review and its screenings, in the order of the log. */
  entries: readonly KnownEntry[];
  /** Of the cited evidence, what contributes to cited goals, the cycle and the subject. */
  streams: Streams;
  /** Where the events that writers had seen stand in this log, by their ids. */
  seen: ReadonlyMap<string, bigint>;
  /** Nothing after it is told; undefined where the replay goes to the end. */
  until: bigint | undefined;
};

/** Who reads the replay. */
export type Listener = ReplayReader;

type Citing = Extract<AnyRecorded, { type: 'AssessmentSubmitted' | 'RatingProposed' }>;

/** Whether the step cites evidence and tells what its writer's screen showed. */
export const isCiting = (event: AnyRecorded): event is Citing =>
  event.type === 'AssessmentSubmitted' || event.type === 'RatingProposed';

export const citedBy = (event: AnyRecorded): readonly Evidence[] =>
  isCiting(event) ? event.data.evidence : [];

/** The place in the log of the goals that the step's writer had on the screen. */
export const goalsSeenBy = (event: AnyRecorded): Coordinate | undefined =>
  isCiting(event) ? event.data.seenAt['okr'] : undefined;

/** Reads the events of streams as they are at the time. */
export const eventsIn =
  (streams: Streams): Read =>
  (stream) =>
    streams.get(stream)?.map(({ event }) => event as unknown as LoggedEvent);

/** The entries up to a position. */
export const upTo = (
  entries: readonly KnownEntry[] | undefined,
  position: bigint | undefined,
): readonly KnownEntry[] =>
  position === undefined
    ? (entries ?? [])
    : (entries ?? []).filter(({ event }) => event.position <= position);
