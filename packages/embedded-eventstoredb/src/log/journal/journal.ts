import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endOf, type Entries } from '../tables/entries.ts';
import type { SegmentFill } from './read.ts';
import { newRecordEncoder, PAGE } from './record.ts';
import { createSegment, openSegment, SEGMENTS, type Segment } from './segment.ts';

/** Makes appends durable: each flush is one write to one of two files, which are filled in turn. */
export type Journal = {
  /** Resolves when the entries are on disk. Rejects if they could not be written. */
  readonly write: (entries: Entries) => Promise<void>;
  readonly close: () => void;
};

export type JournalOptions = {
  /** Where the log ends, including what is only in the journal. */
  readonly end: number;
  readonly fill: readonly SegmentFill[];
  /** Resolves when everything before this position is in the tables, so that its records may be overwritten. */
  readonly movedUpTo: (end: number) => Promise<void>;
  /** A file is full at this size. An empty one takes a larger record all the same. */
  readonly segmentBytes?: number;
  /** Replaces `openSegment` in tests. */
  readonly openSegment?: typeof openSegment;
};

const SEGMENT_BYTES = 4 * 1024 * 1024;

type ActiveSegment = { readonly segment: Segment; used: number; end: number };

/** Opens the journal in `dir` behind its last record, and creates it if there is none. */
export const openJournal = (dir: string, options: JournalOptions): Journal => {
  const { segmentBytes = SEGMENT_BYTES, movedUpTo } = options;
  const open = options.openSegment ?? openSegment;
  const encode = newRecordEncoder();
  const openFile = (name: string, index: number): ActiveSegment => {
    if (!existsSync(join(dir, name))) createSegment(dir, name);
    return { segment: open(join(dir, name)), used: PAGE, end: 0, ...options.fill[index] };
  };
  const [first, second] = [openFile(SEGMENTS[0], 0), openFile(SEGMENTS[1], 1)];
  let [active, other] = first.end >= second.end ? [first, second] : [second, first];
  let after = options.end;
  let refused: { readonly segment: Segment; readonly at: number } | undefined;

  const switchFiles = async (): Promise<void> => {
    await movedUpTo(other.end);
    [active, other] = [other, active];
    active.used = PAGE;
  };
  /** A record that could not be flushed may be on disk all the same. It is overwritten before anything else is written. */
  const eraseRefused = async (): Promise<void> => {
    await refused?.segment.write(Buffer.alloc(PAGE), refused.at);
    refused = undefined;
  };
  const write = async (entries: Entries): Promise<void> => {
    await eraseRefused();
    let bytes = encode(entries, after, active.segment.seed);
    if (active.used > PAGE && active.used + bytes.length > segmentBytes) {
      await switchFiles();
      bytes = encode(entries, after, active.segment.seed);
    }
    try {
      await active.segment.write(bytes, active.used);
    } catch (error) {
      refused = { segment: active.segment, at: active.used };
      // If the disk refuses this too, the next write tries again first.
      await eraseRefused().catch(() => {});
      throw error;
    }
    active.used += bytes.length;
    after = endOf(entries, after);
    active.end = after;
  };
  return {
    write,
    close: () => {
      for (const { segment } of [first, second]) segment.close();
    },
  };
};
