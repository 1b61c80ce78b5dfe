import { type HistoryAt, historyStart } from '@cairn/event-store/history';
import { qualified } from '@cairn/read-model/ddl';
import type { Session } from '@cairn/read-model/postgres';

/** A checkpoint that the log is compared with. */
export type Target = { schema: string; position: bigint; eventId: string; hash: string };

const place = qualified('verification', 'progress');

/** Makes the table in which a pass over the log keeps how far it is, unless it is there. */
export const prepareProgress = async ({ run }: Session): Promise<void> => {
  await run({ text: 'create schema if not exists verification' });
  await run({
    text: `create table if not exists ${place} (one boolean primary key default true check (one),
      position bigint, event_id text, hash text, finished_at timestamptz,
      differing text[] not null default '{}')`,
  });
  await run({ text: `insert into ${place} default values on conflict do nothing` });
};

type Row = {
  position: string | null;
  event_id: string | null;
  hash: string | null;
  due: number | null;
  differing: string[];
};

/**
 * Where the pass goes on, and in how many milliseconds: a new one begins `everyMs` after the end of the last. `differing` is
 * what the last pass found.
 */
export const readProgress = async (
  { run }: Session,
  everyMs: number,
): Promise<{ at: HistoryAt; dueInMs: number; differing: string[] }> => {
  const { rows } = await run<Row>({
    text: `select position, event_id, hash, differing,
      ($1 - extract(epoch from now() - finished_at) * 1000)::float8 as due from ${place}`,
    values: [everyMs],
  });
  const [row] = rows;
  const { differing = [] } = row ?? {};
  if (!row?.position || !row.event_id || !row.hash)
    return { at: historyStart, dueInMs: row?.due ?? 0, differing };
  const hash = Buffer.from(row.hash, 'hex');
  return { at: { position: BigInt(row.position), eventId: row.event_id, hash }, dueInMs: 0, differing };
};

/** Keeps how far a pass is. */
export const saveProgress = async ({ run }: Session, at: HistoryAt): Promise<void> => {
  await run({
    text: `update ${place} set position = $1, event_id = $2, hash = $3`,
    values: [String(at.position), at.eventId, at.hash.toString('hex')],
  });
};

/** Keeps what a pass found; the next one begins at the start of the log. */
export const saveOutcome = async ({ run }: Session, differing: readonly string[]): Promise<void> => {
  await run({
    text: `update ${place} set position = null, event_id = null, hash = null, finished_at = now(), differing = $1`,
    values: [differing],
  });
};

/** The checkpoints of all read models, without those of a rebuild that is under way. */
export const readTargets = async ({ run }: Session): Promise<Target[]> => {
  const found = await run<{ schema: string }>({
    text: `select table_schema as schema from information_schema.columns
      where table_name = 'checkpoint' and column_name = 'hash'
      and table_schema !~ '_(next|previous)$' order by 1`,
  });
  const targets: Target[] = [];
  for (const { schema } of found.rows) {
    const text = `select position, event_id, hash from ${qualified(schema, 'checkpoint')}`;
    const { rows } = await run<{ position: string; event_id: string | null; hash: string }>({ text });
    for (const { position, event_id: eventId, hash } of rows)
      if (eventId) targets.push({ schema, position: BigInt(position), eventId, hash });
  }
  return targets;
};
