import { CHUNK_BYTES } from '../../record/chunks.ts';
import { newPacker } from '../../record/packer.ts';
import { createdOf } from '../../record/fields.ts';
import { emptyView, frameLength, look } from '../../record/view.ts';
import type { StoredStream } from '../streams/stream.ts';
import type { Run } from '../tables/run.ts';
import type { Stored } from '../tables/stored.ts';
import { takeAsStored, type Visit } from './visit.ts';

const RUNS_AT_ONCE = 64;

export type StreamReader = {
  /** The next frames; undefined at the end or at the limit. */
  readonly pull: () => Buffer | undefined;
  /** The next revision to read. */
  readonly next: () => number;
};

type Options = {
  readonly stream: StoredStream;
  readonly from: number;
  readonly limit: number;
  readonly visit: Visit;
};

/** Reads a stream forwards from a revision up to its current head, without what its metadata hides. */
export const readStreamForward = (stored: Stored, { stream, from, limit, visit }: Options): StreamReader => {
  const packer = newPacker();
  const view = emptyView();
  let next = Math.max(from, stream.first);
  let left = limit;
  const hasRoom = (): boolean => left > 0 && packer.size() < CHUNK_BYTES;
  let runs: Run[] = [];
  const fill = (number: number): void => {
    runs = stored.index.runsAfter(number, { after: next - 1, limit: RUNS_AT_ONCE });
    if (runs[0]?.first === next) return;
    const around = stored.index.runAt(number, next);
    if (around && around.first + around.count > next) runs.unshift(around);
  };
  /** Skips the frames of a run that come before `next`, and returns the offset of the next one. */
  const enter = (run: Run, bytes: Buffer): number => {
    next = Math.max(next, run.first);
    let at = run.offset;
    for (let revision = run.first; revision < next; revision++) at += frameLength(bytes, at);
    return at;
  };
  /** Takes the frames of a run as they are stored, in one piece. */
  const copy = (run: Run): void => {
    const block = stored.blocks.borrow(run.block);
    if (!block) throw new Error(`there is no block at ${run.block}`);
    const { bytes } = block;
    const start = enter(run, bytes);
    const stop = Math.min(run.first + run.count, next + left);
    let at = start;
    for (; next < stop; next++, left--) at += frameLength(bytes, at);
    packer.push(bytes, start, at);
    if (block.isBorrowed) packer.copyBorrowed();
  };
  const walk = (run: Run): void => {
    const bytes = stored.blocks.get(run.block) ?? Buffer.alloc(0);
    let at = enter(run, bytes);
    for (let revision = next; revision < run.first + run.count; revision++) {
      if (!hasRoom()) return;
      look(view, bytes, at);
      at = view.end;
      next = revision + 1;
      if (stream.since > 0 && createdOf(view) < stream.since) continue;
      if (visit(view, packer)) left--;
    }
  };
  const take = visit === takeAsStored && stream.since === 0 ? copy : walk;
  const pull = (): Buffer | undefined => {
    if (stream.number === undefined) return undefined;
    const start = next;
    while (next <= stream.head && hasRoom()) {
      if (runs.length === 0) fill(stream.number);
      const [run] = runs;
      if (!run) break;
      take(run);
      if (next >= run.first + run.count) runs.shift();
    }
    return next === start ? undefined : packer.take();
  };
  return { pull, next: () => next };
};

/** Reads a stream backwards from a revision, down to the first event that its metadata does not hide. */
export const readStreamBackward = (stored: Stored, { stream, from, limit, visit }: Options): StreamReader => {
  const packer = newPacker();
  const view = emptyView();
  let next = Math.min(from, stream.head);
  let left = limit;
  const hasRoom = (): boolean => left > 0 && packer.size() < CHUNK_BYTES;

  const walk = (run: Run): void => {
    const bytes = stored.blocks.get(run.block) ?? Buffer.alloc(0);
    const starts: number[] = [];
    for (let at = run.offset; run.first + starts.length <= next; at += frameLength(bytes, at))
      starts.push(at);
    while (next >= Math.max(run.first, stream.first) && hasRoom()) {
      look(view, bytes, starts[next - run.first] ?? 0);
      next--;
      if (stream.since > 0 && createdOf(view) < stream.since) {
        next = -1;
        return;
      }
      if (visit(view, packer)) left--;
    }
  };
  const pull = (): Buffer | undefined => {
    if (stream.number === undefined) return undefined;
    const start = next;
    while (next >= stream.first && hasRoom()) {
      const run = stored.index.runAt(stream.number, next);
      if (!run) break;
      walk(run);
    }
    return next === start ? undefined : packer.take();
  };
  return { pull, next: () => next };
};
