import type { Entries } from './entries.ts';
import { nameKey } from './name-key.ts';
import { decodeRun, type Run } from './run.ts';
import type { Tables } from './tables.ts';

/** Finds streams and their events, both in the tables and among runsOfStream that only the journal has so far. */
export type Index = {
  /** The number of a stream; undefined if nothing was ever stored in it. */
  readonly numberOf: (name: string) => number | undefined;
  /** The highest stream number so far, 0 for an empty log. */
  readonly highestNumber: () => number;
  /** The last run of a stream. */
  readonly lastRun: (stream: number) => Run | undefined;
  /** The run that holds this revision, or else the nearest one below it. */
  readonly runAt: (stream: number, revision: number) => Run | undefined;
  /** Up to `limit` runs that begin after revision `after`. */
  readonly runsAfter: (stream: number, range: { readonly after: number; readonly limit: number }) => Run[];
  /** Adds entries that are now in the journal. */
  readonly add: (entries: Entries) => void;
  /** Tells that the entries which were added first are now in the tables. */
  readonly moved: (entries: Entries) => void;
};

const one = (entries: Iterable<{ key: [number, number]; value: Buffer }>): Run | undefined => {
  for (const { key, value } of entries) return decodeRun(key[1], value);
  return undefined;
};

export const indexOf = ({ runs, names }: Tables): Index => {
  const journalRuns = new Map<number, Run[]>();
  const journalNames = new Map<string, number>();

  const stored = (stream: number, revision: number): Run | undefined =>
    one(runs.getRange({ start: [stream, revision], end: [stream, -1], reverse: true, limit: 1 }));
  const lastRun = (stream: number): Run | undefined =>
    journalRuns.get(stream)?.at(-1) ?? stored(stream, Infinity);
  const runAt = (stream: number, revision: number): Run | undefined =>
    journalRuns.get(stream)?.findLast(({ first }) => first <= revision) ?? stored(stream, revision);
  const runsAfter: Index['runsAfter'] = (stream, { after, limit }) => {
    const found: Run[] = [];
    const range = { start: [stream, after + 1], end: [stream, Infinity], limit } satisfies Parameters<
      typeof runs.getRange
    >[0];
    for (const { key, value } of runs.getRange(range)) found.push(decodeRun(key[1], value));
    // A run that is being moved may be in both.
    const last = found.at(-1)?.first ?? after;
    const inJournal = journalRuns.get(stream) ?? [];
    const next = inJournal.findLastIndex(({ first }) => first <= last) + 1;
    found.push(...inJournal.slice(next, next + limit - found.length));
    return found;
  };
  const highestNumber = (): number => {
    let highest = 0;
    for (const [number] of runs.getKeys({ reverse: true, limit: 1 })) highest = number;
    for (const number of journalNames.values()) highest = Math.max(highest, number);
    return highest;
  };
  const add = (entries: Entries): void => {
    for (const { name, number } of entries.names) journalNames.set(name, number);
    for (const { stream, run } of entries.runs) {
      const runsOfStream = journalRuns.get(stream);
      if (runsOfStream) runsOfStream.push(run);
      else journalRuns.set(stream, [run]);
    }
  };
  const moved = (entries: Entries): void => {
    for (const { name } of entries.names) journalNames.delete(name);
    for (const { stream } of entries.runs) {
      const runsOfStream = journalRuns.get(stream);
      runsOfStream?.shift();
      if (runsOfStream?.length === 0) journalRuns.delete(stream);
    }
  };
  return {
    numberOf: (name) => journalNames.get(name) ?? names.get(nameKey(name)),
    highestNumber,
    lastRun,
    runAt,
    runsAfter,
    add,
    moved,
  };
};
