import { ddl, indexDdl, qualified, quote } from '@cairn/read-model/ddl';
import type { Session } from '@cairn/read-model/postgres';
import { readCheckpoint } from './checkpoint.ts';
import { holdOffBatches } from './lock.ts';
import { type Projection, tablesIn } from './view.ts';

/** Makes the empty tables of a projection in `schema`, without the indexes that queries want. */
export const createTables = async (
  { run }: Session,
  projection: Projection,
  schema: string,
): Promise<void> => {
  for (const text of ddl(schema, tablesIn(projection), projection.version)) await run({ text });
};

/** Tells Postgres's planner what is in the tables. Until then it plans for what it was told last. */
export const analyze = async ({ run }: Session, projection: Projection, schema: string): Promise<void> => {
  for (const { name } of tablesIn(projection)) await run({ text: `analyze ${qualified(schema, name)}` });
};

/** Makes the indexes, and tells the planner what is in the tables. */
export const createIndexes = async (
  session: Session,
  projection: Projection,
  schema: string,
): Promise<void> => {
  for (const text of indexDdl(schema, tablesIn(projection))) await session.run({ text });
  await analyze(session, projection, schema);
};

/** Makes a projection's own schema unless it is there. */
export const ensureSchema = (session: Session, projection: Projection): Promise<void> =>
  session.transaction(async () => {
    await holdOffBatches(session, projection.name);
    if (await readCheckpoint(session, projection.name)) return;
    await createTables(session, projection, projection.name);
    await createIndexes(session, projection, projection.name);
  });

/** Drops a schema; fails if somebody uses it for longer than `withinMs`. */
export const dropSchema = (session: Session, schema: string, withinMs = 5_000): Promise<void> =>
  session.transaction(async () => {
    await session.run({ text: `set local lock_timeout = ${withinMs}` });
    await session.run({ text: `drop schema if exists ${quote(schema)} cascade` });
  });

/** Gives a schema another name. */
export const renameSchema = async ({ run }: Session, from: string, to: string): Promise<void> => {
  await run({ text: `alter schema ${quote(from)} rename to ${quote(to)}` });
};
