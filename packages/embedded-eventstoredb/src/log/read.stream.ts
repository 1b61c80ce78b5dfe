import { newPacker } from '../record/packer.ts';
import { createdOf, emptyView, frameLength, look } from '../record/view.ts';
import type { LogParts } from './parts.ts';
import { CHUNK_BYTES, type Visit } from './read.all.ts';
import { runAt, runsAfter } from './runs.ts';
import type { StoredStream } from './stream.ts';
import type { Run } from './tables.ts';

const RUNS_AT_ONCE = 64;

export type StreamReader = {
  /** The next frames, undefined at the end or the limit. */
  readonly pull: () => Buffer | undefined;
  /** The revision that comes next. */
  readonly next: () => number;
};

type Options = {
  readonly stream: StoredStream;
  readonly from: number;
  readonly limit: number;
  readonly visit: Visit;
};

/** Reads a stream as it stands forwards from a revision, past what its metadata hides. */
export const readStreamForward = (parts: LogParts, { stream, from, limit, visit }: Options): StreamReader => {
  const packer = newPacker();
  const view = emptyView();
  let next = Math.max(from, stream.first);
  let left = limit;
  const hasRoom = (): boolean => left > 0 && packer.size() < CHUNK_BYTES;
  let runs: Run[] = [];
  let held: { key: number; bytes: Buffer } | undefined;

  const fill = (number: number): void => {
    const around = runAt(parts.tables, number, next);
    runs = runsAfter(parts.tables, number, { after: around?.first ?? -1, limit: RUNS_AT_ONCE });
    if (around && around.first + around.count > next) runs.unshift(around);
  };
  const bytesOf = (run: Run): Buffer => {
    if (held?.key !== run.block) {
      held = { key: run.block, bytes: parts.blocks.get(run.block) ?? Buffer.alloc(0) };
    }
    return held.bytes;
  };
  const walk = (run: Run): void => {
    const bytes = bytesOf(run);
    let at = run.offset;
    for (let revision = run.first; revision < run.first + run.count; revision++) {
      if (!hasRoom()) return;
      if (revision < next) {
        at += frameLength(bytes, at);
        continue;
      }
      look(view, bytes, at);
      at = view.end;
      next = revision + 1;
      if (stream.since > 0 && createdOf(view) < stream.since) continue;
      if (visit(view, packer)) left--;
    }
  };
  const pull = (): Buffer | undefined => {
    if (stream.number === undefined) return undefined;
    const start = next;
    while (next <= stream.head && hasRoom()) {
      if (runs.length === 0) fill(stream.number);
      const [run] = runs;
      if (!run) break;
      walk(run);
      if (next >= run.first + run.count) runs.shift();
    }
    return next === start ? undefined : packer.take();
  };
  return { pull, next: () => next };
};

/** Reads a stream as it stands backwards from a revision, down to what its metadata hides. */
export const readStreamBackward = (
  parts: LogParts,
  { stream, from, limit, visit }: Options,
): StreamReader => {
  const packer = newPacker();
  const view = emptyView();
  let next = Math.min(from, stream.head);
  let left = limit;
  const hasRoom = (): boolean => left > 0 && packer.size() < CHUNK_BYTES;

  const walk = (run: Run): void => {
    const bytes = parts.blocks.get(run.block) ?? Buffer.alloc(0);
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
      const run = runAt(parts.tables, stream.number, next);
      if (!run) break;
      walk(run);
    }
    return next === start ? undefined : packer.take();
  };
  return { pull, next: () => next };
};
