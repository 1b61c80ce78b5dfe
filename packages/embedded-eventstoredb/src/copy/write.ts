import type { AppendOutcome, Appender } from './append.ts';
import type { Connection } from './connection.ts';
import { describeEvent, subjectOf, type CopiedEvent } from './event.ts';

/** Writes events to a server in order, and collects the streams that it refuses. */
export type LogWriter = {
  readonly write: (event: CopiedEvent) => Promise<void>;
  /** Resolves when everything written so far is acknowledged. Rejects if the server failed. */
  readonly flush: () => Promise<void>;
  readonly refused: ReadonlyMap<string, string>;
};

const MOST_EVENTS = 200;
const MOST_BYTES = 256 * 1024;
const MOST_UNDER_WAY = 64;

type Chunk = [CopiedEvent, ...CopiedEvent[]];

const sizeOf = ({ data, metadata }: CopiedEvent): number => data.length + metadata.length;

const follows = (chunk: Chunk, event: CopiedEvent): boolean => {
  const [{ stream, revision }] = chunk;
  return event.stream === stream && event.revision === Number(revision) + chunk.length;
};

type AppendRefusal = Exclude<AppendOutcome, { kind: 'stored' }>;

const reasonFor = (event: CopiedEvent, outcome: AppendRefusal): string => {
  if (outcome.kind === 'deleted') return 'the target has deleted it for good';
  if (outcome.kind === 'tooLarge')
    return `the target refuses ${describeEvent(event)}, because its ${sizeOf(event)} bytes are too many`;
  return Number(event.revision) > outcome.head + 1
    ? `the source no longer has the events before ${describeEvent(event)}`
    : `the target has other events from ${describeEvent(event)} on, up to revision ${outcome.head}`;
};

/** Splits a chunk into two halves; undefined if it is a single event. */
const halves = (chunk: Chunk): readonly [Chunk, Chunk] | undefined => {
  const middle = Math.ceil(chunk.length / 2);
  const [head, ...rest] = chunk.slice(0, middle);
  const [next, ...last] = chunk.slice(middle);
  return (
    head &&
    next && [
      [head, ...rest],
      [next, ...last],
    ]
  );
};

/**
 * Starts a writer. Until the server stores an event after `end`, where its log ended before, appends are sent one at a
 * time: they may repeat an interrupted copy. If the server already has the first events of such an append, only the rest
 * is sent.
 */
export const startWriter = (
  { client }: Connection,
  appender: Appender,
  resumed: { readonly end: bigint; readonly refused: Readonly<Record<string, string>> },
): LogWriter => {
  const refused = new Map(Object.entries(resumed.refused));
  const underWay = new Set<Promise<unknown>>();
  let isFresh = false;
  let chunk: Chunk | undefined;
  let chunkBytes = 0;
  let failure: { readonly error: unknown } | undefined;

  const refuse = (event: CopiedEvent, outcome: AppendRefusal): void => {
    const why = reasonFor(event, outcome);
    const subject = subjectOf(event.stream);
    if (!refused.has(subject)) refused.set(subject, why);
  };
  const store = async (events: Chunk): Promise<void> => {
    const outcome = await appender.append(events);
    if (outcome.kind === 'stored') {
      isFresh ||= (outcome.position ?? 0n) > resumed.end;
      return;
    }
    const parts = outcome.kind === 'tooLarge' ? halves(events) : undefined;
    if (parts) {
      for (const part of parts) if (!refused.has(subjectOf(part[0].stream))) await store(part);
      return;
    }
    const rest =
      outcome.kind === 'wrong' ? events.filter(({ revision }) => Number(revision) > outcome.head) : [];
    const [first, ...others] = rest;
    const isPartial = first !== undefined && rest.length < events.length && !isFresh;
    // The stream got its tombstone from the interrupted copy. If not, the comparison at the end finds the difference.
    if (outcome.kind === 'deleted' && !isFresh) return;
    if (isPartial) await store([first, ...others]);
    else refuse(events[0], outcome);
  };
  const launch = async (work: () => Promise<void>): Promise<void> => {
    const done: Promise<unknown> = work()
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
    while (underWay.size > (isFresh ? MOST_UNDER_WAY : 0)) await Promise.race(underWay);
    if (failure) throw failure.error;
  };
  const sendChunk = async (): Promise<void> => {
    const full = chunk;
    chunk = undefined;
    chunkBytes = 0;
    if (full && !refused.has(subjectOf(full[0].stream))) await launch(() => store(full));
  };
  const flush = async (): Promise<void> => {
    await sendChunk();
    await Promise.all(underWay);
    if (failure) throw failure.error;
  };
  const tombstone = async (event: CopiedEvent): Promise<void> => {
    await flush();
    await client.tombstoneStream(event.stream).catch((error: { type?: string }) => {
      if (error.type !== 'stream-deleted') throw error;
    });
  };
  const write = async (event: CopiedEvent): Promise<void> => {
    if (refused.has(subjectOf(event.stream))) return;
    if (event.revision === 'tombstone') return tombstone(event);
    const size = sizeOf(event);
    const fits =
      chunk && follows(chunk, event) && chunk.length < MOST_EVENTS && chunkBytes + size <= MOST_BYTES;
    if (chunk && fits) chunk.push(event);
    else {
      await sendChunk();
      chunk = [event];
    }
    chunkBytes += size;
  };
  return { write, flush, refused };
};
