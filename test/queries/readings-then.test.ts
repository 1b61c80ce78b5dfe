import type { CheckInValue } from '@cairn/contracts/key-result.values';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { checkInView } from '@cairn/okr-projector/check-in.projection';
import { keyResultView } from '@cairn/okr-projector/key-result.projection';
import { knownFrom } from '@cairn/projection/known';
import { tablesIn } from '@cairn/projection/view';
import { okr } from '@cairn/okr-projector/okr.projection';
import { tablesFor } from '@cairn/query-service/goals/goal.tables';
import { statementOf } from '@cairn/read-model/database';
import { ddl } from '@cairn/read-model/ddl';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { keyResultTable } from '@cairn/read-model/okr.tables';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import type { RowOf } from '@cairn/read-model/table';
import { createLogger } from '@cairn/runtime/logger';
import { newest, scoring } from '@cairn/scoring/versions';
import { now } from '@cairn/testing/clock';
import { rounds } from '@cairn/testing/limits';
import { uuid } from '@cairn/testing/uuid';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldedRows } from '../access/folded-rows.ts';
import { fillFrom } from '../fold-log.ts';
import { anyInstant, anyLife, began, logOf } from './readings.fixture.ts';

let postgres: Postgres;
beforeAll(async () => {
  const logger = createLogger({ service: 'test', level: 'silent' });
  postgres = openPostgres({ url: await scratchDatabase(), logger });
  for (const text of ddl(okr.name, tablesIn(okr), okr.version)) await postgres.query(text);
});
afterAll(() => postgres.close());

type Row = RowOf<typeof keyResultTable>;
type Cut = { asOf: string; knownAt: string };
const rowOf = fromJson(keyResultTable);

/** The key results of a goal in each of these pasts, as answers about them read them. */
const readIn = async (pasts: readonly Cut[], goalId: string): Promise<Row[][]> => {
  const { keyResultsOf } = tablesFor({
    now: now(),
    past: { asOf: sql`p.as_of`, knownAt: sql`p.known_at` },
  });
  const rows = jsonRows(sql<Row>`(select * from ${keyResultsOf(sql`${goalId}`)} k order by k.ordinal)`);
  const instants = (clock: keyof Cut) => pasts.map((past) => past[clock]);
  const { text, values } = statementOf(sql`
    select ${rows} as rows from unnest(${instants('asOf')}::timestamptz[], ${instants('knownAt')}::timestamptz[])
      with ordinality p(as_of, known_at, place) order by p.place`);
  const found = await postgres.query<{ rows: Json<Row>[] }>(text, values);
  return found.map(({ rows: json }) => json.map(rowOf));
};

/** What had happened and was known by then. */
const upTo = (log: readonly AnyRecorded[], { asOf, knownAt }: Cut): AnyRecorded[] =>
  knownFrom(log, '')
    .filter((known) => known.knownAt <= knownAt && known.event.data.occurredAt <= asOf)
    .map(({ event }) => event);

type Read = { value: CheckInValue; occurredAt: string | null };

/** All values of a key result by its log: those checked in, as corrected and oldest first, then those restated. */
const valuesIn = (log: readonly AnyRecorded[], keyResultId: string): Read[] => {
  const checkIns = new Map<string, Read & { occurredAt: string; revision: number }>();
  const restated: Read[] = [];
  for (const event of log) {
    if (event.type === 'KeyResultRestated' && event.data.keyResultId === keyResultId)
      restated.push({ value: event.data.value, occurredAt: null });
    if (event.type !== 'CheckInRecorded' && event.type !== 'CheckInCorrected') continue;
    const { checkInId, occurredAt, value } = event.data;
    const { revision } = checkIns.get(checkInId) ?? event;
    if (event.data.keyResultId === keyResultId) checkIns.set(checkInId, { value, occurredAt, revision });
  }
  const byInstant = [...checkIns.values()].sort(
    (a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt) || a.revision - b.revision,
  );
  return [...byInstant, ...restated];
};

const { keyResultProgress } = scoring(newest);

const progressOf = ({ measure, cadence_days }: Row, asOf: string, values: readonly Read[]): number | null =>
  keyResultProgress(measure, values, () => ({
    start: began,
    from: began,
    setOn: began,
    until: Date.parse(asOf),
    // By hours, so that many check-ins were planned.
    cadence: cadence_days * 3_600_000,
  }));

const readingsOf = ({ current }: Row): Read[] =>
  current.map(({ value, checkInId, occurredAt }) => ({
    value,
    occurredAt: checkInId === null ? null : occurredAt,
  }));

/** A row without what a restatement says of the readings that were known when it was recorded. */
const withoutReplaced = (row: Row) => ({
  ...row,
  current: row.current.map((each) => (each.checkInId === null ? { ...each, occurredAt: null } : each)),
  restatements: row.restatements.map((each) => ({ ...each, from: null })),
});

test('key results of every kind are read as of any past as the log tells that is cut there', async () => {
  let goals = 0;
  const anyPasts = fc.array(fc.record({ asOf: anyInstant, knownAt: anyInstant }), {
    minLength: 12,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(anyLife, anyPasts, async (life, pasts) => {
      const goalId = uuid(++goals);
      const log = logOf(goalId, life);
      for (const view of [keyResultView, checkInView])
        await fillFrom(postgres, { schema: okr.name, view }, log);
      const read = await readIn(pasts, goalId);
      pasts.forEach((past, i) => {
        const cut = upTo(log, past);
        const folded = foldedRows([keyResultView]);
        cut.forEach(folded.fold);
        const rows = read[i] ?? [];
        const told = folded.of(keyResultView) as Row[];
        expect({ ...past, rows: rows.map(withoutReplaced) }).toEqual({
          ...past,
          rows: told.map(withoutReplaced),
        });
        for (const row of rows) {
          const progress = progressOf(row, past.asOf, readingsOf(row));
          expect(progress).toBe(progressOf(row, past.asOf, valuesIn(cut, row.key_result_id)));
        }
      });
    }),
    { numRuns: rounds(15), endOnFailure: true },
  );
});
