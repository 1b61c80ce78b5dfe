import type { Entries } from '../tables/entries.ts';
import { nameKey } from '../tables/name-key.ts';
import { decodeRun, type Run } from '../tables/run.ts';
import type { Tables } from '../tables/tables.ts';

/** The names and runs of a log, from its tables and from the entries that only its journal has. */
export type Lookup = {
  readonly numberOf: (name: string) => number | undefined;
  readonly runOf: (stream: number, first: number) => Run | undefined;
  readonly names: number;
  readonly runs: number;
};

export const lookupIn = (tables: Tables, journal: readonly Entries[]): Lookup => {
  const names = new Map(
    journal.flatMap((entries) => entries.names.map(({ name, number }) => [name, number])),
  );
  const runs = new Map(
    journal.flatMap((entries) => entries.runs.map(({ stream, run }) => [`${stream} ${run.first}`, run])),
  );
  return {
    numberOf: (name) => names.get(name) ?? tables.names.get(nameKey(name)),
    runOf: (stream, first) => {
      const inJournal = runs.get(`${stream} ${first}`);
      if (inJournal) return inJournal;
      const inTables = tables.runs.getBinary([stream, first]);
      return inTables && decodeRun(first, inTables);
    },
    names: names.size + tables.names.getCount(),
    runs: runs.size + tables.runs.getCount(),
  };
};
