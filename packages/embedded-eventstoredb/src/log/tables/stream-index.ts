import type { Entries } from '../append/write-group.ts';
import { nameKey } from '../streams/names.ts';
import { decodeRun, type Run, type Tables } from './tables.ts';

/** Where streams and their events stand: by the tables, and by the journal for what is not in the tables yet. */
export type Index = {
  /** The number of a stream, undefined where nothing was ever stored in it. */
  readonly numberOf: (name: string) => number | undefined;
  /** The highest number given to a stream so far, 0 for an empty store. */
  readonly highestNumber: () => number;
  /** The last run of a stream. */
  readonly lastRun: (stream: number) => Run | undefined;
  /** The run that holds this revision, or the nearest one below it. */
  readonly runAt: (stream: number, revision: number) => Run | undefined;
  /** Up to `limit` runs that follow `after`, a run's first revision. */
  readonly runsAfter: (stream: number, range: { readonly after: number; readonly limit: number }) => Run[];
  /** These are in the journal from now on. */
  readonly add: (entries: Entries) => void;
  /** These, which were added first, are in the tables from now on. */
  readonly settle: (entries: Entries) => void;
};

const one = (entries: Iterable<{ key: [number, number]; value: Buffer }>): Run | undefined => {
  for (const { key, value } of entries) return decodeRun(key[1], value);
  return undefined;
};

export const indexOf = ({ runs, names }: Tables): Index => {
  const unsettledRuns = new Map<number, Run[]>();
  const unsettledNames = new Map<string, number>();

  const stored = (stream: number, revision: number): Run | undefined =>
    one(runs.getRange({ start: [stream, revision], end: [stream, -1], reverse: true, limit: 1 }));
  const lastRun = (stream: number): Run | undefined =>
    unsettledRuns.get(stream)?.at(-1) ?? stored(stream, Infinity);
  const runAt = (stream: number, revision: number): Run | undefined =>
    unsettledRuns.get(stream)?.findLast(({ first }) => first <= revision) ?? stored(stream, revision);
  const runsAfter: Index['runsAfter'] = (stream, { after, limit }) => {
    const found: Run[] = [];
    const range = { start: [stream, after + 1], end: [stream, Infinity], limit } satisfies Parameters<
      typeof runs.getRange
    >[0];
    for (const { key, value } of runs.getRange(range)) found.push(decodeRun(key[1], value));
    // What is being moved may stand in both.
    const last = found.at(-1)?.first ?? after;
    const unsettled = unsettledRuns.get(stream) ?? [];
    const next = unsettled.findLastIndex(({ first }) => first <= last) + 1;
    found.push(...unsettled.slice(next, next + limit - found.length));
    return found;
  };
  const highestNumber = (): number => {
    let highest = 0;
    for (const [number] of runs.getKeys({ reverse: true, limit: 1 })) highest = number;
    for (const number of unsettledNames.values()) highest = Math.max(highest, number);
    return highest;
  };
  const add = (entries: Entries): void => {
    for (const { name, number } of entries.names) unsettledNames.set(name, number);
    for (const { stream, run } of entries.runs) {
      const those = unsettledRuns.get(stream);
      if (those) those.push(run);
      else unsettledRuns.set(stream, [run]);
    }
  };
  const settle = (entries: Entries): void => {
    for (const { name } of entries.names) unsettledNames.delete(name);
    for (const { stream } of entries.runs) {
      const those = unsettledRuns.get(stream);
      those?.shift();
      if (those?.length === 0) unsettledRuns.delete(stream);
    }
  };
  return {
    numberOf: (name) => unsettledNames.get(name) ?? names.get(nameKey(name)),
    highestNumber,
    lastRun,
    runAt,
    runsAfter,
    add,
    settle,
  };
};
