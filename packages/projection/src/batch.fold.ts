import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Row } from '@cairn/read-model/table';
import { FoldFailed } from './errors.ts';
import type { RowCache } from './row-cache.ts';
import type { AppendView, FoldView, Key } from './view.ts';

/** A row that a batch touches: as loaded, then as folded so far. */
type Slot = { readonly key: Key; existed: boolean; row: Row | undefined; changed: boolean };

/** What to store: rows that are new, rows that existed, and keys of those that exist no longer. */
export type Changes = {
  readonly inserts: readonly Row[];
  readonly upserts: readonly Row[];
  readonly removals: readonly Key[];
};

export type BatchFold = {
  /** Keys of the rows that have to be loaded. */
  readonly missing: readonly Key[];
  /** Every row that was found among the missing. */
  loaded(rows: readonly Row[]): void;
  /** Folds the events in order. Throws `FoldFailed`. */
  fold(): Changes;
  /** After the commit: what the batch left behind is what the next one may begin from. */
  remember(): void;
};

const textOf = (key: Key): string => {
  const [first = '', second, ...rest] = key;
  if (second === undefined) return first;
  return rest.length === 0 ? `${first}\0${second}` : key.join('\0');
};

const failed = (event: AnyRecorded, error: unknown): FoldFailed =>
  new FoldFailed(event, error instanceof Error ? error.message : String(error));

const keysOf = (view: FoldView, event: AnyRecorded): readonly Key[] => {
  try {
    return view.keys(event);
  } catch (error) {
    throw failed(event, error);
  }
};

const evolved = (view: FoldView, event: AnyRecorded, { row, key }: Slot): Row | undefined => {
  try {
    return view.evolve(row, event, key);
  } catch (error) {
    throw failed(event, error);
  }
};

const changesOf = (slots: Iterable<Slot>): Changes => {
  const changes = { inserts: [] as Row[], upserts: [] as Row[], removals: [] as Key[] };
  for (const { key, existed, row, changed } of slots) {
    if (!changed) continue;
    if (row) changes[existed ? 'upserts' : 'inserts'].push(row);
    else if (existed) changes.removals.push(key);
  }
  return changes;
};

/** Folds a batch of events for one view: finds the rows that it touches, then folds them in memory. */
export const foldBatch = (view: FoldView, events: readonly AnyRecorded[], cache: RowCache): BatchFold => {
  const slots = new Map<string, Slot>();
  const missing: Key[] = [];
  // Of one length: an event, and the row that it is folded into.
  const folded: AnyRecorded[] = [];
  const into: Slot[] = [];
  const slotOf = (key: Key): Slot => {
    const text = textOf(key);
    const known = slots.get(text);
    if (known) return known;
    const cached = cache.get(text);
    if (cached === undefined) missing.push(key);
    const slot = { key, existed: Boolean(cached), row: cached ?? undefined, changed: false };
    slots.set(text, slot);
    return slot;
  };
  for (const event of events)
    for (const key of keysOf(view, event)) {
      folded.push(event);
      into.push(slotOf(key));
    }

  return {
    missing,
    loaded: (rows) => {
      for (const row of rows) {
        const slot = slots.get(textOf(view.table.key.map((name) => String(row[name]))));
        if (slot) Object.assign(slot, { existed: true, row });
      }
    },
    fold: () => {
      for (const [index, slot] of into.entries()) {
        const row = evolved(view, folded[index] as AnyRecorded, slot);
        if (row === slot.row) continue;
        slot.row = row;
        slot.changed = true;
      }
      return changesOf(slots.values());
    },
    remember: () => slots.forEach(({ row }, text) => cache.set(text, row ?? null)),
  };
};

/** The rows that a batch of events adds. Throws `FoldFailed`. */
export const rowsOf = (view: AppendView, events: readonly AnyRecorded[]): Row[] =>
  events.flatMap((event) => {
    try {
      return view.rows(event);
    } catch (error) {
      throw failed(event, error);
    }
  });
