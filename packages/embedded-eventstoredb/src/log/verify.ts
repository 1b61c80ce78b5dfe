import { crc32 } from 'node:zlib';
import { fieldsOf, nextField } from '../record/protobuf.ts';
import {
  emptyView,
  frameLength,
  idOf,
  look,
  lookFurther,
  streamOf,
  type RecordView,
} from '../record/view.ts';
import { TOMBSTONE } from '../record/write.ts';
import { nameKey } from './names.ts';
import { decodeRun, openRoot, tablesOf, type Run, type Tables } from './tables.ts';
import { damageIn, refuseTorn } from './torn.ts';

/** What was found in a log. A sound one has no problems; of a damaged one the first few are given. */
export type Verified = {
  readonly events: number;
  readonly streams: number;
  readonly bytes: number;
  readonly problems: readonly string[];
};

const MOST_PROBLEMS = 20;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

type Stream = { readonly number: number | undefined; head: number };
type OpenRun = Run & { readonly number: number; readonly left: number; readonly sumSoFar: number };

/** The frame at `at` as far as it can be one: inside its block, well-formed and at the position it says. */
const inspect = (view: RecordView, key: number, bytes: Buffer): string | undefined => {
  lookFurther(look(view, bytes, view.end));
  const fields = fieldsOf(bytes, view.recorded, view.recordedEnd);
  while (nextField(fields));
  if (view.rest > view.recordedEnd || view.recordedEnd > view.end) return 'has parts that reach beyond it';
  if (view.position !== key + view.frame) return `says that it stands at ${view.position}`;
  return UUID.test(idOf(view)) ? undefined : 'has an id that is none';
};

const frameAt = (view: RecordView, key: number, bytes: Buffer): string | undefined => {
  const at = view.end;
  if (bytes.length - at < 5 || bytes[at] !== 0 || at + frameLength(bytes, at) > bytes.length)
    return 'is cut off';
  try {
    return inspect(view, key, bytes);
  } catch (error) {
    return `is malformed: ${error instanceof Error ? error.message : String(error)}`;
  }
};

/** Walks the log once in its order, holding each frame against its place, its stream and the run it is found by. */
const walker = (tables: Tables, report: (problem: string) => void) => {
  const view = emptyView();
  const streams = new Map<string, Stream>();
  let run: OpenRun | undefined;
  let events = 0;
  let runs = 0;

  const streamFor = (name: string, position: number): Stream => {
    const known = streams.get(name);
    if (known) return known;
    const found = { number: tables.names.get(nameKey(name)), head: -1 };
    if (found.number === undefined)
      report(`the event at ${position} is in stream '${name}', which has no entry`);
    streams.set(name, found);
    return found;
  };
  const startRun = (number: number, block: number): OpenRun | undefined => {
    const at = `revision ${view.revision} of stream '${streamOf(view)}'`;
    const stored = tables.runs.getBinary([number, view.revision]);
    runs++;
    if (!stored) {
      report(`${at} has no index entry`);
      return undefined;
    }
    const found = decodeRun(view.revision, stored);
    if (found.block !== block || found.offset !== view.frame) {
      report(`the index entry of ${at} points elsewhere`);
      return undefined;
    }
    return { ...found, number, left: found.count, sumSoFar: 0 };
  };
  const takeIntoRun = (stream: Stream, block: number): void => {
    if (stream.number === undefined) return;
    run ??= startRun(stream.number, block);
    if (!run) return;
    if (run.number !== stream.number) report(`the run at ${block + run.offset} holds another stream's event`);
    const sumSoFar = crc32(view.bytes.subarray(view.frame, view.end), run.sumSoFar);
    run = { ...run, left: run.left - 1, sumSoFar };
    if (run.left > 0) return;
    if (run.sum !== undefined && run.sum !== sumSoFar)
      report(
        `the events from position ${block + run.offset} to ${view.position} do not match their checksum`,
      );
    run = undefined;
  };
  const takeFrame = (block: number): void => {
    const name = streamOf(view);
    const stream = streamFor(name, view.position);
    if (view.revision !== stream.head + 1 && view.revision !== TOMBSTONE)
      report(`stream '${name}' goes from revision ${stream.head} to ${view.revision}`);
    stream.head = view.revision;
    takeIntoRun(stream, block);
    events++;
  };
  return {
    block: (key: number, bytes: Buffer): void => {
      view.end = 0;
      while (view.end < bytes.length) {
        const at = view.end;
        const fault = frameAt(view, key, bytes);
        if (fault !== undefined) {
          report(`the event at position ${key + at} ${fault}`);
          run = undefined;
          return;
        }
        takeFrame(key);
      }
      if (run) report(`a run in the block at ${key} is longer than the block`);
      run = undefined;
    },
    done: () => ({ events, runs, streams: streams.size }),
  };
};

const readTables = (tables: Tables, report: (problem: string) => void): Omit<Verified, 'problems'> => {
  const walk = walker(tables, report);
  let end = 0;
  let bytes = 0;
  for (const { key, value } of tables.blocks.getRange({ snapshot: true })) {
    if (key < end) report(`the block at ${key} begins before the one ahead of it ends, at ${end}`);
    walk.block(key, value);
    end = key + value.length;
    bytes += value.length;
  }
  const { events, runs, streams } = walk.done();
  const entries = tables.runs.getCount();
  if (entries !== runs) report(`there are ${entries} index entries for ${runs} runs of events`);
  const names = tables.names.getCount();
  if (names !== streams) report(`there are ${names} stream entries for ${streams} streams`);
  return { events, streams, bytes };
};

const checkTables = (tables: Tables): Verified => {
  const problems: string[] = [];
  const counts = readTables(tables, (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  });
  return { ...counts, problems };
};

/**
 * Reads the whole log in `dir`, also while a server has it, and checks the pages of its file and then every frame: its
 * place, form and checksum, its stream's revisions, and that the indexes lead to it and to nothing else. Throws when
 * there is no log, and `TornDataFile` when its file is cut off or begins as none does.
 */
export const verifyLog = async (dir: string): Promise<Verified> => {
  refuseTorn(dir);
  const root = openRoot(dir, { readOnly: true });
  // Keeps a server from filling the pages anew that are being read.
  const pinned = root.useReadTransaction();
  try {
    const damage = damageIn(dir);
    if (damage !== undefined) return { events: 0, streams: 0, bytes: 0, problems: [damage] };
    return checkTables(tablesOf(dir, root));
  } finally {
    pinned.done();
    await root.close();
  }
};
