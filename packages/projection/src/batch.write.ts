import { refusal } from '@cairn/read-model/failures';
import type { Session } from '@cairn/read-model/postgres';
import { type RowStatements, rowStatements } from '@cairn/read-model/rows';
import type { Row } from '@cairn/read-model/table';
import type { Step } from './batches.ts';
import { type BatchFold, type Changes, foldBatch, rowsOf } from './batch.fold.ts';
import { type Checkpoint, moveCheckpoint, notify } from './checkpoint.ts';
import { FoldFailed } from './errors.ts';
import { holdOffSwaps } from './lock.ts';
import { createRowCache, type RowCache } from './row-cache.ts';
import type { AppendView, FoldView, Projection } from './view.ts';

/** For tests: called within a batch's transaction, before it commits. */
export type Hooks = { beforeCommit?: () => Promise<void> };

export type WriterOptions = {
  session: Session;
  projection: Projection;
  /** Where to write: the projection's own schema, or the one that is to take its place. */
  schema: string;
  /** Rows of each table to keep in memory. */
  cachedRows: number;
  /** Whether the tables are empty. */
  fresh: boolean;
  hooks?: Hooks | undefined;
};

/** Folds steps into the tables and moves the checkpoint from `from` to the last of them, all or nothing. */
export type Write = (steps: readonly Step[], from: Checkpoint) => Promise<Checkpoint>;

type Target<V> = { view: V; statements: RowStatements; cache: RowCache };

const after = (steps: readonly Step[], from: Checkpoint): Checkpoint => {
  const last = steps.at(-1);
  return last ? { position: last.position, eventId: last.eventId, version: from.version } : from;
};

const prepare = ({ projection, schema, cachedRows, fresh }: WriterOptions) => {
  const folds: Target<FoldView>[] = [];
  const appends: Target<AppendView>[] = [];
  for (const view of projection.views) {
    const statements = rowStatements(schema, view.table);
    const cache = createRowCache(cachedRows, fresh);
    if (view.kind === 'fold') folds.push({ view, statements, cache });
    else appends.push({ view, statements, cache });
  }
  return { folds, appends };
};

type Folded = Target<FoldView> & { folding: BatchFold };

const load = async ({ run }: Session, { statements, folding }: Folded): Promise<void> => {
  if (folding.missing.length === 0) return;
  const { rows } = await run<Row>(statements.select(folding.missing));
  folding.loaded(rows);
};

type Writes = { statements: RowStatements } & Partial<Changes>;

const store = ({ run }: Session, { statements, inserts = [], upserts = [], removals = [] }: Writes) => [
  ...(inserts.length > 0 ? [run(statements.insert(inserts))] : []),
  ...(upserts.length > 0 ? [run(statements.upsert(upserts))] : []),
  ...(removals.length > 0 ? [run(statements.remove(removals))] : []),
];

const reasonOf = (error: unknown): string | undefined => {
  const code = refusal(error);
  return code && `Postgres refused its rows (${code})`;
};

/**
 * Writes batches on one session, one transaction each; of no use after a failure. Throws `FoldFailed` (what comes before
 * that event is stored) and `CheckpointMoved`.
 */
export const createWriter = (options: WriterOptions): Write => {
  const { session, projection, schema, hooks } = options;
  const { folds, appends } = prepare(options);
  const isLive = schema === projection.name;

  const commit: Write = async (steps, from) => {
    const to = after(steps, from);
    const events = steps.flatMap(({ event }) => (event ? [event] : []));
    const folded = folds.map((target) => ({
      ...target,
      folding: foldBatch(target.view, events, target.cache),
    }));
    const added = appends.map(({ view, statements }) => ({ inserts: rowsOf(view, events), statements }));
    await session.transaction(async () => {
      const held = isLive ? [holdOffSwaps(session, projection.name)] : [];
      // First of all, so that of two writers the second one waits here, and goes without having read or stored a row.
      const moved = moveCheckpoint(session, schema, { from, to });
      const loaded = Promise.all(folded.map((each) => load(session, each)));
      await Promise.all([...held, moved, loaded]);
      // All of it, before the first statement goes out: a fold may throw.
      const changed = folded.map(({ statements, folding }) => ({ statements, ...folding.fold() }));
      await Promise.all([
        ...[...changed, ...added].flatMap((writes) => store(session, writes)),
        ...(isLive ? [notify(session, projection.name, to.position)] : []),
      ]);
      await hooks?.beforeCommit?.();
    });
    for (const { folding } of folded) folding.remember();
    return to;
  };

  const write: Write = async (steps, from) => {
    try {
      return await commit(steps, from);
    } catch (error) {
      const reason = reasonOf(error);
      if (!reason && !(error instanceof FoldFailed)) throw error;
      const [only] = steps;
      if (steps.length === 1 && only?.event) throw reason ? new FoldFailed(only.event, reason) : error;
      // Halves until the event stands alone, so that everything before it is stored.
      const half = Math.ceil(steps.length / 2);
      return write(steps.slice(half), await write(steps.slice(0, half), from));
    }
  };
  return write;
};
