import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Entries } from '../append/write-group.ts';
import type { Place } from './read.ts';
import { endOf, newRecordEncoder, PAGE } from './record.ts';
import { createSegment, openSegment, SEGMENTS, type Segment } from './segment.ts';

/** What makes appends durable: each flush is one write to one of two files, which are filled in turn. */
export type Journal = {
  /** Resolves when the entries are on disk. Rejects when they were not written. */
  readonly write: (entries: Entries) => Promise<void>;
  readonly close: () => void;
};

export type JournalOptions = {
  /** Where the log ends with what the journal holds. */
  readonly end: number;
  readonly places: readonly Place[];
  /** Resolves when everything before this position is in the tables, so that its records may be overwritten. */
  readonly settledUpTo: (end: number) => Promise<void>;
  /** A file that has so much is full, unless it was empty. */
  readonly segmentBytes?: number;
  /** Stands in for opening a file to be written. */
  readonly openSegment?: typeof openSegment;
};

const SEGMENT_BYTES = 4 * 1024 * 1024;

type OpenPlace = { readonly segment: Segment; used: number; end: number };

/** Opens the journal in `dir` where it goes on, and creates it where there is none. */
export const openJournal = (dir: string, options: JournalOptions): Journal => {
  const { segmentBytes = SEGMENT_BYTES, settledUpTo } = options;
  const open = options.openSegment ?? openSegment;
  const encode = newRecordEncoder();
  const openPlace = (name: string, index: number): OpenPlace => {
    if (!existsSync(join(dir, name))) createSegment(dir, name);
    return { segment: open(join(dir, name)), used: PAGE, end: 0, ...options.places[index] };
  };
  const places = SEGMENTS.map(openPlace) as [OpenPlace, OpenPlace];
  let [active, other] = places[0].end >= places[1].end ? places : ([places[1], places[0]] as const);
  let after = options.end;
  let refused: { readonly segment: Segment; readonly at: number } | undefined;

  const turn = async (): Promise<void> => {
    await settledUpTo(other.end);
    [active, other] = [other, active];
    active.used = PAGE;
  };
  /** What was refused must not be there when the log is opened again, nor beside what is written in its place. */
  const strike = async (): Promise<void> => {
    await refused?.segment.write(Buffer.alloc(PAGE), refused.at);
    refused = undefined;
  };
  const write = async (entries: Entries): Promise<void> => {
    await strike();
    let bytes = encode(entries, after, active.segment.seed);
    if (active.used > PAGE && active.used + bytes.length > segmentBytes) {
      await turn();
      bytes = encode(entries, after, active.segment.seed);
    }
    try {
      await active.segment.write(bytes, active.used);
    } catch (error) {
      refused = { segment: active.segment, at: active.used };
      // A disk that refuses this too is asked again before anything else is written.
      await strike().catch(() => {});
      throw error;
    }
    active.used += bytes.length;
    after = endOf(entries, after);
    active.end = after;
  };
  return {
    write,
    close: () => {
      for (const { segment } of places) segment.close();
    },
  };
};
