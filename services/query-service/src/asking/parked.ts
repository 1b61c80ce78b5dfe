import {
  alignmentStream,
  type Category,
  kpiGraphStream,
  splitStream,
  type StreamName,
  streamOf,
  unitTreeStream,
} from '@cairn/contracts/streams';

/** A parked stream of a read model, and the revision from which it cannot be read. */
export type ParkedStream = { stream: string; revision: number };

/** A parked stream as an answer shows it; both are null if the reader may not know its name. */
export type ShownParked = { stream: string | null; revision: number | null };

export const hiddenParked: ShownParked = { stream: null, revision: null };

/** What an answer rests on: streams that the reader may know, and streams whose names stay hidden. */
export type RestsOn = { shown: readonly string[]; hidden?: readonly string[] };

// Every answer of a read model rests on what holds for its whole set.
const sets: ReadonlySet<string> = new Set([alignmentStream, kpiGraphStream, unitTreeStream]);

/** The streams of several things of one category. */
export const streamsOf = <T>(
  category: Category,
  things: readonly T[],
  idOf: (thing: T) => string,
): StreamName[] => things.map((thing) => streamOf(category, idOf(thing)));

/** The streams of a review: its own, and that of its screenings. */
export const reviewStreams = (reviewId: string): StreamName[] => [
  streamOf('review', reviewId),
  streamOf('screening', reviewId),
];

/** Each stream once, from the first revision that cannot be read: several read models may have parked it. */
const onceEach = (parked: readonly ParkedStream[]): ParkedStream[] => {
  const first = new Map<string, number>();
  for (const { stream, revision } of parked)
    first.set(stream, Math.min(revision, first.get(stream) ?? revision));
  return [...first].map(([stream, revision]) => ({ stream, revision }));
};

/** The parked streams that an answer rests on. */
export const parkedOf = (parked: readonly ParkedStream[], { shown, hidden = [] }: RestsOn): ShownParked[] => {
  if (parked.length === 0) return [];
  const [named, unnamed] = [new Set(shown), new Set(hidden)];
  return onceEach(parked).flatMap(({ stream, revision }) => {
    if (named.has(stream) || sets.has(stream)) return [{ stream, revision }];
    return unnamed.has(stream) ? [hiddenParked] : [];
  });
};

const isNamed = (parked: ShownParked): parked is ParkedStream => parked.stream !== null;

/**
 * The parked streams of an answer that joins several, each once. Those that the reader may not know cannot be told apart, so
 * there are as many as the answer with the most has.
 */
export const parkedInAny = (answers: readonly { parked: readonly ShownParked[] }[]): ShownParked[] => {
  const lists = answers.map(({ parked }) => parked);
  const unnamed = lists.map((parked) => parked.filter((each) => !isNamed(each)).length);
  return [
    ...onceEach(lists.flat().filter(isNamed)),
    ...Array.from({ length: Math.max(0, ...unnamed) }, () => hiddenParked),
  ];
};

/** The parked streams of a category, for an answer that rests on some of them and cannot know which. */
export const parkedIn = (category: Category, parked: readonly ParkedStream[] | null | undefined): string[] =>
  (parked ?? []).map(({ stream }) => stream).filter((stream) => splitStream(stream).category === category);
