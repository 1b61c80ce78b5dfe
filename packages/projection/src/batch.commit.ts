import type { EventStore } from '@cairn/event-store/open';
import { parkedTable } from '@cairn/read-model/parked.tables';
import type { Session } from '@cairn/read-model/postgres';
import { type RowStatements, rowStatements } from '@cairn/read-model/rows';
import type { Row } from '@cairn/read-model/table';
import { admit, type Admitted, type ParkedStreams, type Refused } from './admit.ts';
import type { Step } from './batches.ts';
import { type BatchFold, type Changes, foldBatch, rowsOf } from './batch.fold.ts';
import { type Checkpoint, moveCheckpoint, notify } from './checkpoint.ts';
import { type Known, knownFrom } from './known.ts';
import { holdOffSwaps } from './lock.ts';
import { readParkedStreams } from './parked.ts';
import { createRowCache, type RowCache } from './row-cache.ts';
import type { AppendView, FoldView, Projection } from './view.ts';

/** For tests: called within a batch's transaction, before it commits. */
export type Hooks = { beforeCommit?: () => Promise<void> };

export type WriterOptions = {
  session: Session;
  /** Gives the withheld events of a stream that is released. */
  store: Pick<EventStore, 'readStream'>;
  projection: Projection;
  /** Where to write: the projection's own schema, or the one that is to take its place. */
  schema: string;
  /** Rows of each table to keep in memory. */
  cachedRows: number;
  /** Whether the tables are empty. */
  fresh: boolean;
  /** Called after a commit that parked, released or withheld something. */
  onParked?: ((parked: ParkedStreams) => void) | undefined;
  hooks?: Hooks | undefined;
};

type Target<V> = { view: V; statements: RowStatements; cache: RowCache };
type FoldTarget = Target<FoldView> & { versions: RowStatements | undefined };

const prepare = ({ projection, schema, cachedRows, fresh }: WriterOptions) => {
  const folds: FoldTarget[] = [];
  const appends: Target<AppendView>[] = [];
  for (const view of projection.views) {
    const statements = rowStatements(schema, view.table);
    const cache = createRowCache(cachedRows, fresh);
    if (view.kind === 'fold') {
      const versions = view.versions && rowStatements(schema, view.versions.table);
      folds.push({ view, statements, cache, versions });
    } else appends.push({ view, statements, cache });
  }
  return { folds, appends };
};

type Folded = FoldTarget & { folding: BatchFold };

const load = async ({ run }: Session, { statements, folding }: Folded): Promise<void> => {
  if (folding.missing.length === 0) return;
  const { rows } = await run<Row>(statements.select(folding.missing));
  folding.loaded(rows);
};

type Writes = { statements: RowStatements } & Partial<Omit<Changes, 'versions'>>;

const store = ({ run }: Session, { statements, inserts = [], upserts = [], removals = [] }: Writes) => [
  ...(inserts.length > 0 ? [run(statements.insert(inserts))] : []),
  ...(upserts.length > 0 ? [run(statements.upsert(upserts))] : []),
  ...(removals.length > 0 ? [run(statements.remove(removals))] : []),
];

/** What a fold changed in its table, and the states that it adds to the table of versions. */
const writesOf = ({ statements, versions, folding }: Folded): Writes[] => {
  const { versions: inserts, ...changes } = folding.fold();
  return [{ statements, ...changes }, ...(versions ? [{ statements: versions, inserts }] : [])];
};

const parkedChanges = (before: ParkedStreams, { parked }: Admitted): Omit<Writes, 'statements'> => ({
  upserts: [...parked.values()].filter((row) => before.get(row.stream) !== row),
  removals: [...before.keys()].filter((stream) => !parked.has(stream)).map((stream) => [stream]),
});

const after = (steps: readonly Step[], events: readonly Known[], from: Checkpoint): Checkpoint => {
  const last = steps.at(-1);
  if (!last) return from;
  const { position, eventId, hash } = last;
  const knownAt = events.at(-1)?.knownAt ?? from.knownAt;
  return { ...from, position, eventId, knownAt, hash: hash?.toString('hex') ?? from.hash };
};

/**
 * Commits one batch in one transaction; `refused` are events that cannot be folded. Throws `FoldFailed`,
 * `CheckpointMoved`, and what Postgres says to a row.
 */
export const createCommit = (options: WriterOptions) => {
  const { session, projection, schema, hooks } = options;
  const { folds, appends } = prepare(options);
  const isLive = schema === projection.name;
  const statements = rowStatements(schema, parkedTable);
  let parked: ParkedStreams | undefined;

  const choose = async (steps: readonly Step[], refused: Refused): Promise<Admitted> => {
    parked ??= await readParkedStreams(session, schema);
    return admit(steps, { store: options.store, parked, refused });
  };
  const commit = async (steps: readonly Step[], from: Checkpoint, refused: Refused): Promise<Checkpoint> => {
    const admitted = await choose(steps, refused);
    const events = knownFrom(admitted.events, from.knownAt);
    const to = after(steps, events, from);
    const folded = folds.map((target) => ({
      ...target,
      folding: foldBatch(target.view, events, target.cache, admitted.skips),
    }));
    const added: Writes[] = appends.map(({ view, statements }) => ({
      inserts: rowsOf(view, events),
      statements,
    }));
    if (admitted.parked !== parked)
      added.push({ statements, ...parkedChanges(parked ?? new Map(), admitted) });
    await session.transaction(async () => {
      const held = isLive ? [holdOffSwaps(session, projection.name)] : [];
      // First of all, so that of two writers the second one waits here, and goes without having read or stored a row.
      const moved = moveCheckpoint(session, schema, { from, to });
      const loaded = Promise.all(folded.map((each) => load(session, each)));
      await Promise.all([...held, moved, loaded]);
      // All of it, before the first statement goes out: a fold may throw.
      const changed = folded.flatMap(writesOf);
      await Promise.all([
        ...[...changed, ...added].flatMap((writes) => store(session, writes)),
        ...(isLive ? [notify(session, projection.name, to.position)] : []),
      ]);
      await hooks?.beforeCommit?.();
    });
    for (const { folding } of folded) folding.remember();
    if (admitted.parked !== parked) options.onParked?.(admitted.parked);
    parked = admitted.parked;
    return to;
  };
  return { choose, commit };
};
