import { frameLength } from '../record/view.ts';
import type { Blocks } from './blocks.ts';
import { decodeRun, type Run, type Tables } from './tables.ts';

/** A frame inside a block. */
export type Frame = { readonly block: number; readonly bytes: Buffer; readonly at: number };

const one = (entries: Iterable<{ key: [number, number]; value: Buffer }>): Run | undefined => {
  for (const { key, value } of entries) return decodeRun(key[1], value);
  return undefined;
};

/** The last run of a stream. */
export const lastRun = ({ runs }: Tables, stream: number): Run | undefined =>
  one(runs.getRange({ start: [stream, Infinity], end: [stream, -1], reverse: true, limit: 1 }));

/** The run that holds this revision, or the nearest one below it. */
export const runAt = ({ runs }: Tables, stream: number, revision: number): Run | undefined =>
  one(runs.getRange({ start: [stream, revision], end: [stream, -1], reverse: true, limit: 1 }));

/** Up to `limit` runs that follow `after`, a run's first revision. */
export const runsAfter = (
  { runs }: Tables,
  stream: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Run[] => {
  const found: Run[] = [];
  for (const { key, value } of runs.getRange({
    start: [stream, after + 1],
    end: [stream, Infinity],
    limit,
  })) {
    found.push(decodeRun(key[1], value));
  }
  return found;
};

/** The frame of one revision. */
export const frameOf = (
  tables: Tables,
  blocks: Blocks,
  at: { readonly stream: number; readonly revision: number },
): Frame | undefined => {
  const run = runAt(tables, at.stream, at.revision);
  if (!run || at.revision >= run.first + run.count) return undefined;
  const bytes = blocks.get(run.block);
  if (!bytes) return undefined;
  let offset = run.offset;
  for (let skip = at.revision - run.first; skip > 0; skip--) offset += frameLength(bytes, offset);
  return { block: run.block, bytes, at: offset };
};
