import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Row } from '@cairn/read-model/table';
import type { Skip } from './admit.ts';
import { FoldFailed } from './errors.ts';
import type { RowCache } from './row-cache.ts';
import type { Known } from './known.ts';
import type { AppendView, FoldView, Key } from './view.ts';

/** A row that a batch touches: as loaded, then as folded so far. */
type Slot = { readonly key: Key; existed: boolean; row: Row | undefined; changed: boolean };

/** What to store: rows that are new, rows that existed, keys of those that exist no longer, and the states that rows had. */
export type Changes = {
  readonly inserts: readonly Row[];
  readonly upserts: readonly Row[];
  readonly removals: readonly Key[];
  readonly versions: readonly Row[];
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

const evolved = (view: FoldView, { event, knownAt }: Known, { row, key }: Slot): Row | undefined => {
  try {
    return view.evolve(row, event, key, knownAt);
  } catch (error) {
    throw failed(event, error);
  }
};

const changesState = ({ versions }: FoldView, { event }: Known): boolean =>
  versions !== undefined && (versions.changes?.(event) ?? true);

/** Collects the states of rows. An event may name a row twice: then its last state is the version. */
const createVersions = (view: FoldView) => {
  const last = new Map<Slot, { by: AnyRecorded; at: number }>();
  const rows: Row[] = [];
  return {
    rows,
    add: (slot: Slot, known: Known): void => {
      if (!slot.row || !changesState(view, known)) return;
      const { event: by, knownAt } = known;
      const found = last.get(slot);
      const at = found?.by === by ? found.at : rows.length;
      last.set(slot, { by, at });
      const { data, metadata } = by;
      const clocks = { valid_from: data.occurredAt, recorded_at: metadata.recordedAt, known_at: knownAt };
      rows[at] = { ...slot.row, ...clocks };
    },
  };
};

const changesOf = (slots: Iterable<Slot>, versions: readonly Row[]): Changes => {
  const changes = { inserts: [] as Row[], upserts: [] as Row[], removals: [] as Key[], versions };
  for (const { key, existed, row, changed } of slots) {
    if (!changed) continue;
    if (row) changes[existed ? 'upserts' : 'inserts'].push(row);
    else if (existed) changes.removals.push(key);
  }
  return changes;
};

/** Raises the revision of a row to that of a skip in its stream. */
const raise = (slot: Slot, revision: number): void => {
  if (!slot.row || Number(slot.row['revision']) >= revision) return;
  slot.row = { ...slot.row, revision };
  slot.changed = true;
};

/** Folds a batch of events for one view: finds the rows that it touches, then folds them in memory. */
export const foldBatch = (
  view: FoldView,
  events: readonly Known[],
  cache: RowCache,
  skips: readonly Skip[] = [],
): BatchFold => {
  const slots = new Map<string, Slot>();
  const missing: Key[] = [];
  // Of one length: an event, and the row that it is folded into.
  const folded: Known[] = [];
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
  for (const known of events)
    for (const key of keysOf(view, known.event)) {
      folded.push(known);
      into.push(slotOf(key));
    }
  const skipped = skips.flatMap(({ stream, revision }) => {
    const key = view.headOf?.(stream);
    return key ? [{ slot: slotOf(key), revision }] : [];
  });

  return {
    missing,
    loaded: (rows) => {
      for (const row of rows) {
        const slot = slots.get(textOf(view.table.key.map((name) => String(row[name]))));
        if (slot) Object.assign(slot, { existed: true, row });
      }
    },
    fold: () => {
      const versions = createVersions(view);
      for (const [index, slot] of into.entries()) {
        const known = folded[index] as Known;
        const row = evolved(view, known, slot);
        if (row === slot.row) continue;
        slot.row = row;
        slot.changed = true;
        versions.add(slot, known);
      }
      for (const { slot, revision } of skipped) raise(slot, revision);
      return changesOf(slots.values(), versions.rows);
    },
    remember: () => slots.forEach(({ row }, text) => cache.set(text, row ?? null)),
  };
};

/** The rows that a batch of events adds. Throws `FoldFailed`. */
export const rowsOf = (view: AppendView, events: readonly Known[]): Row[] =>
  events.flatMap(({ event, knownAt }) => {
    try {
      return view.rows(event, knownAt);
    } catch (error) {
      throw failed(event, error);
    }
  });
