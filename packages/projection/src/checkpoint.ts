import { qualified } from '@cairn/read-model/ddl';
import type { Session } from '@cairn/read-model/postgres';
import { channel } from '@cairn/read-model/wait';
import { CheckpointMoved } from './errors.ts';

/**
 * How far a projection is. `eventId` is null before the first event; `hash` is the running hash of the log up to it, and
 * undefined in a read model of a version that kept none.
 */
export type Checkpoint = {
  position: bigint;
  /** The latest `recordedAt` of what was folded; empty before the first event. */
  knownAt: string;
  eventId: string | null;
  version: number;
  hash?: string | undefined;
};

type Row = { position: string; event_id: string | null; version: number; hash?: string; known_at?: string };
type Runs = Pick<Session, 'run'>;

/** The checkpoint of a schema, or undefined if there is no such schema. */
export const readCheckpoint = async ({ run }: Runs, schema: string): Promise<Checkpoint | undefined> => {
  const place = qualified(schema, 'checkpoint');
  const there = await run<{ it: string | null }>({
    text: 'select to_regclass($1)::text as it',
    values: [place],
  });
  if (!there.rows[0]?.it) return undefined;
  const { rows } = await run<Row>({ text: `select * from ${place}` });
  const [row] = rows;
  if (!row) return undefined;
  const { position, event_id: eventId, version, hash, known_at: knownAt = '' } = row;
  return { position: BigInt(position), knownAt, eventId, version, hash };
};

/** Moves the checkpoint if it has not changed since it was read; throws `CheckpointMoved` otherwise. */
export const moveCheckpoint = async (
  { run }: Runs,
  schema: string,
  { from, to }: { from: Checkpoint; to: Checkpoint },
): Promise<void> => {
  const { count } = await run({
    name: `checkpoint_${schema}`,
    text: `update ${qualified(schema, 'checkpoint')} set position = $1, event_id = $2, hash = coalesce($6, hash), known_at = $7
      where position = $3 and event_id is not distinct from $4 and version = $5`,
    values: [
      String(to.position),
      to.eventId,
      String(from.position),
      from.eventId,
      from.version,
      to.hash,
      to.knownAt,
    ],
  });
  if (count !== 1) throw new CheckpointMoved(schema);
};

/** Tells everybody who waits, with the commit, how far a projection is. */
export const notify = async ({ run }: Runs, name: string, position: bigint): Promise<void> => {
  await run({ name: 'notify', text: 'select pg_notify($1, $2)', values: [channel, `${name}:${position}`] });
};
