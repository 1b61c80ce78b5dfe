import { randomUUID } from 'node:crypto';
import { eventType } from '@cairn/contracts/event-type';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { openEventStore } from '@cairn/event-store/open';
import type { NewEvent } from '@cairn/event-store/personal-codec';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { integer, jsonb, position, type RowOf, table, text, timestamptz } from '@cairn/read-model/table';
import { createLogger } from '@cairn/runtime/logger';
import { z } from 'zod';
import { append, fold, type Projection } from './view.ts';

// A projection small enough to be checked by eye: amounts added to items, items removed.

const added = eventType('Added', z.object({ item: z.string(), shelf: z.string(), amount: z.number() }));
const removed = eventType('Removed', z.object({ item: z.string() }));
const types = new Map([added, removed].map((each) => [each.type, each]));

type Added = { type: 'Added'; data: z.infer<typeof added.schema> };
type Removed = { type: 'Removed'; data: z.infer<typeof removed.schema> };
export type LedgerEvent = Added | Removed;
type Ledger = LedgerEvent & Pick<AnyRecorded, 'id' | 'position' | 'revision' | 'metadata'>;
const asLedger = (event: AnyRecorded): Ledger => event as unknown as Ledger;

const itemTable = table('item', {
  columns: {
    item: text(),
    total: integer(),
    amounts: jsonb(),
    at: timestamptz(),
    closed: text().nullable(),
    position: position(),
  },
  key: ['item'],
  indexes: [['total']],
});
const shelfTable = table('shelf', {
  columns: { shelf: text(), item: text(), times: integer() },
  key: ['shelf', 'item'],
  indexes: [],
});
const entryTable = table('entry', {
  columns: { position: position(), item: text(), amount: integer() },
  key: ['position'],
  indexes: [['item', 'position']],
});

const itemView = fold(itemTable, {
  keys: (event) => [[asLedger(event).data.item]],
  evolve: (row, recorded): RowOf<typeof itemTable> | undefined => {
    const event = asLedger(recorded);
    if (event.type === 'Removed') return undefined;
    const { amount } = event.data;
    if (amount === 13) throw new Error('thirteen cannot be folded');
    return {
      item: event.data.item,
      total: (row?.total ?? 0) + amount,
      amounts: [...((row?.amounts ?? []) as { amount: number }[]), { amount, id: event.id }],
      at: event.metadata.recordedAt,
      closed: null,
      position: String(event.position),
    };
  },
});
const shelfView = fold(shelfTable, {
  keys: (recorded) => {
    const event = asLedger(recorded);
    return event.type === 'Added' ? [[event.data.shelf, event.data.item]] : [];
  },
  evolve: (row, _, [shelf, item]) => ({ shelf, item, times: (row?.times ?? 0) + 1 }),
});
const entryView = append(entryTable, (recorded) => {
  const event = asLedger(recorded);
  if (event.type === 'Removed') return [];
  return [{ position: String(event.position), item: event.data.item, amount: event.data.amount }];
});

export const ledger: Projection = {
  name: 'ledger',
  version: 2,
  categories: ['goal'],
  views: [itemView, shelfView, entryView],
};

const at = '2025-01-02T03:04:05.060Z';
const nobody = '00000000-0000-4000-8000-000000000000';
const actor = {
  personId: nobody,
  kind: 'human',
  actingAs: 'hr',
  client: 'c',
  issuer: 'i',
  subject: 's',
} as const;

/** An event ready to be appended. */
export const newEvent = (event: LedgerEvent | { type: string; data: unknown }): NewEvent => ({
  ...event,
  id: randomUUID(),
  metadata: { $correlationId: 'c', $causationId: 'c', schemaVersion: 1, recordedAt: at, actor },
});

export const add = (item: string, amount: number, shelf = 'one'): LedgerEvent => ({
  type: 'Added',
  data: { item, shelf, amount },
});
export const remove = (item: string): LedgerEvent => ({ type: 'Removed', data: { item } });

/** The skip of an event of the same stream. */
export const skipOf = ({ id, revision }: { id: string; revision: number }) => ({
  type: 'EventSkipped',
  data: { revision, eventId: id, reason: 'It was written by hand.', occurredAt: at },
});

/** Everything in the tables of a schema, in the order of their keys, the checkpoint and the parked streams. */
export const contents = async (postgres: Postgres, schema: string, { views }: Projection = ledger) => {
  const tables = views.map(async ({ table }) => {
    const order = table.key.map((name) => `"${name}"`).join(', ');
    const rows = await postgres.query<{ row: string }>(
      `select t::text as row from "${schema}"."${table.name}" t order by ${order}`,
    );
    return [table.name, rows.map(({ row }) => row)] as const;
  });
  const [checkpoint] = await postgres.query<{ position: string; hash: string }>(
    `select * from "${schema}".checkpoint`,
  );
  const rows: Record<string, string[]> = Object.fromEntries(await Promise.all(tables));
  const parked = await postgres.query<{ stream: string; revision: number; reason: string; withheld: number }>(
    `select stream, revision, reason, withheld from "${schema}".parked order by stream`,
  );
  return { rows, checkpoint, parked };
};

export const silent = createLogger({ service: 'test', level: 'silent' });

/** A log of its own; `database` makes an empty database. */
export const startWorld = async () => {
  const log = await scratchEventStore();
  const store = openEventStore({ connectionString: log.connectionString, logger: silent, types });
  const opened: Postgres[] = [];
  const database = async (): Promise<Postgres> => {
    const postgres = openPostgres({ url: await scratchDatabase(), logger: silent });
    opened.push(postgres);
    return postgres;
  };
  const tellIn = async (
    stream: string,
    ...events: readonly (LedgerEvent | { type: string; data: unknown })[]
  ): Promise<bigint> => (await store.append(stream, events.map(newEvent), 'any')).position;
  const tell = async (
    ...events: readonly (LedgerEvent | { type: string; data: unknown })[]
  ): Promise<bigint> => tellIn('goal-ledger', ...events);
  const stop = async (): Promise<void> => {
    await Promise.all(opened.map((postgres) => postgres.close()));
    await store.close();
    await log.remove();
  };
  return { log, store, database, tell, tellIn, stop };
};

export type World = Awaited<ReturnType<typeof startWorld>>;
