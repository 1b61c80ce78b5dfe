import { crc32 } from 'node:zlib';
import { fieldsOf, nextField } from '../../record/protobuf.ts';
import {
  emptyView,
  frameLength,
  idOf,
  look,
  lookFurther,
  streamOf,
  type RecordView,
} from '../../record/view.ts';
import { TOMBSTONE } from '../../record/write.ts';
import type { Entries } from '../append/write-group.ts';
import { readJournal, unsettledIn } from '../journal/read.ts';
import { nameKey } from '../streams/names.ts';
import { decodeRun, openRoot, tablesEnd, tablesOf, type Run, type Tables } from '../tables/tables.ts';
import { damageIn, refuseTorn, withWriter } from './torn.ts';

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

/** What is looked up of a log: its tables, and its journal for what is not in them yet. */
type Lookup = {
  readonly numberOf: (name: string) => number | undefined;
  readonly runOf: (stream: number, first: number) => Run | undefined;
  readonly names: number;
  readonly runs: number;
};

const lookupIn = (tables: Tables, unsettled: readonly Entries[]): Lookup => {
  const names = new Map(
    unsettled.flatMap((entries) => entries.names.map(({ name, number }) => [name, number])),
  );
  const runs = new Map(
    unsettled.flatMap((entries) => entries.runs.map(({ stream, run }) => [`${stream} ${run.first}`, run])),
  );
  return {
    numberOf: (name) => names.get(name) ?? tables.names.get(nameKey(name)),
    runOf: (stream, first) => {
      const unsettledRun = runs.get(`${stream} ${first}`);
      if (unsettledRun) return unsettledRun;
      const stored = tables.runs.getBinary([stream, first]);
      return stored && decodeRun(first, stored);
    },
    names: names.size + tables.names.getCount(),
    runs: runs.size + tables.runs.getCount(),
  };
};

/** Walks the log once in its order, holding each frame against its place, its stream and the run it is found by. */
const walker = (lookup: Lookup, report: (problem: string) => void) => {
  const view = emptyView();
  const streams = new Map<string, Stream>();
  let run: OpenRun | undefined;
  let events = 0;
  let runs = 0;

  const streamFor = (name: string, position: number): Stream => {
    const known = streams.get(name);
    if (known) return known;
    const found = { number: lookup.numberOf(name), head: -1 };
    if (found.number === undefined)
      report(`the event at ${position} is in stream '${name}', which has no entry`);
    streams.set(name, found);
    return found;
  };
  const startRun = (number: number, block: number): OpenRun | undefined => {
    const at = `revision ${view.revision} of stream '${streamOf(view)}'`;
    const found = lookup.runOf(number, view.revision);
    runs++;
    if (!found) {
      report(`${at} has no index entry`);
      return undefined;
    }
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

const readAll = (
  tables: Tables,
  unsettled: readonly Entries[],
  report: (problem: string) => void,
): Omit<Verified, 'problems'> => {
  const lookup = lookupIn(tables, unsettled);
  const walk = walker(lookup, report);
  let end = 0;
  let bytes = 0;
  const take = (key: number, value: Buffer): void => {
    if (key < end) report(`the block at ${key} begins before the one ahead of it ends, at ${end}`);
    walk.block(key, value);
    end = key + value.length;
    bytes += value.length;
  };
  for (const { key, value } of tables.blocks.getRange({ snapshot: true })) take(key, value);
  for (const { blocks } of unsettled) for (const block of blocks) take(block.key, block.bytes);
  const { events, runs, streams } = walk.done();
  if (lookup.runs !== runs) report(`there are ${lookup.runs} index entries for ${runs} runs of events`);
  if (lookup.names !== streams) report(`there are ${lookup.names} stream entries for ${streams} streams`);
  return { events, streams, bytes };
};

const check = (tables: Tables, unsettled: readonly Entries[]): Verified => {
  const problems: string[] = [];
  const counts = readAll(tables, unsettled, (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  });
  return { ...counts, problems };
};

const verify = async (dir: string): Promise<Verified> => {
  refuseTorn(dir);
  // What a server moves from here to the tables meanwhile is found there.
  const journal = readJournal(dir);
  const root = openRoot(dir, { readOnly: true });
  // Keeps a server from filling the pages anew that are being read.
  const pinned = root.useReadTransaction();
  try {
    const damage = damageIn(dir);
    if (damage !== undefined) return { events: 0, streams: 0, bytes: 0, problems: [damage] };
    const tables = tablesOf(dir, root);
    return check(tables, unsettledIn(dir, journal, tablesEnd(tables)));
  } finally {
    pinned.done();
    await root.close();
  }
};

/**
 * Reads the whole log in `dir`, also while a server has it, and checks the pages of its file and then every frame, those
 * that are only in the journal too: its place, form and checksum, its stream's revisions, and that the indexes lead to
 * it and to nothing else. Throws when there is no log, and `TornDataFile` when one of its files is cut off or begins as
 * none does, or when the journal does not go on where the tables end.
 */
export const verifyLog = (dir: string): Promise<Verified> => withWriter(() => verify(dir));
