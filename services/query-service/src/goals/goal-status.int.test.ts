import { msPerDay } from '@cairn/contracts/day';
import { ddl } from '@cairn/read-model/ddl';
import { goalTable, keyResultTable, okrSchema, okrTables } from '@cairn/read-model/okr.tables';
import { cycleTable } from '@cairn/read-model/people.tables';
import { reviewSchema } from '@cairn/read-model/review.tables';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { rowStatements } from '@cairn/read-model/rows';
import { sql } from 'kysely';
import type { Kind, Row, Table } from '@cairn/read-model/table';
import { createLogger } from '@cairn/runtime/logger';
import { type GoalStatus, type KeyResultSigns, worstFirst } from '@cairn/scoring/status';
import { scoring, versions } from '@cairn/scoring/versions';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goalStatus } from './goal-status.sql.ts';
import { figureColumns, figuredKeyResults, type FiguredJson } from './key-result.rows.ts';
import { tablesFor } from './goal.tables.ts';
import { sameLogAlways } from '../asking/same-log.fixture.ts';
import { select } from '../asking/select.ts';

type Signs = KeyResultSigns & { staleAfter: number; pendingUntil: number };
type Goal = { state: 'active' | 'onHold' | 'closed'; end: number; keyResults: readonly Signs[] };

const logger = createLogger({ service: 'test', level: 'silent' });
let postgres: Postgres;
beforeAll(async () => {
  postgres = openPostgres({ url: await scratchDatabase(), logger });
  for (const text of ddl(okrSchema, okrTables, 1)) await postgres.query(text);
  for (const text of ddl(reviewSchema, [cycleTable], 1)) await postgres.query(text);
});
afterAll(() => postgres.close());

const began = Date.UTC(2026, 2, 29);
// Few instants, so that a question is often asked at the very millisecond at which silence begins to count.
const anyInstant = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(-1, 0, 1))
  .map(([hour, millis]) => began + hour * 3_600_000 + millis);

const anyGoal: fc.Arbitrary<Goal> = fc.record({
  state: fc.oneof(
    { weight: 8, arbitrary: fc.constant('active') },
    fc.constant('onHold'),
    fc.constant('closed'),
  ),
  end: anyInstant,
  keyResults: fc.array(
    fc.record({
      reportedStatus: fc.constantFrom(null, 'offTrack', 'onHold', 'onTrack', 'crushing', 'complete'),
      staleAfter: anyInstant,
      pendingUntil: anyInstant,
      dropped: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
    { maxLength: 4 },
  ),
});

const iso = (instant: number): string => new Date(instant).toISOString();

const fillers: Record<Kind, unknown> = {
  text: 'x',
  textArray: [],
  integer: 0,
  double: 0,
  position: '0',
  boolean: false,
  date: '2026-01-01',
  timestamptz: iso(began),
  jsonb: {},
};

/** A row in which nothing matters. */
const blank = ({ columns }: Table): Row =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { kind, isNullable }]) => [name, isNullable ? null : fillers[kind]]),
  );

const goalRow = ({ state, end }: Goal, index: number): Row => ({
  ...blank(goalTable),
  goal_id: `goal ${index}`,
  state,
  cycle_id: 'cycle',
  ends_at: iso(end),
  set_position: String(index),
});

const keyResultRows = ({ keyResults }: Goal, index: number): Row[] =>
  keyResults.map(({ reportedStatus, staleAfter, pendingUntil, dropped }, ordinal) => ({
    ...blank(keyResultTable),
    goal_id: `goal ${index}`,
    key_result_id: `key result ${ordinal}`,
    dropped,
    reported_status: reportedStatus,
    stale_after: iso(staleAfter),
    pending_until: iso(pendingUntil),
    revision: 0,
  }));

const insert = async (table: Table, rows: readonly Row[], schema = okrSchema): Promise<void> => {
  const { text, values, name } = rowStatements(schema, table).insert(rows);
  await postgres.query(text, values, name);
};

const asSql = async (now: number): Promise<(GoalStatus | undefined)[]> => {
  const rows = await select(
    { postgres, logger, sameLog: sameLogAlways },
    sql<{
      status: GoalStatus;
    }>`select ${goalStatus({ now: new Date(now) })} as status from okr.goal g order by g.set_position`,
  );
  return rows.map(({ status }) => status);
};

test.each([...versions])(
  'SQL gives a goal the same status as scoring version %s',
  async (version, scoring) => {
    await postgres.query('truncate review.cycle');
    const pinning = { ...blank(cycleTable), cycle_id: 'cycle', policy: { scoringVersion: version } };
    await insert(cycleTable, [pinning], reviewSchema);
    const seen = new Set<GoalStatus>();
    const manyGoals = fc.array(anyGoal, { minLength: 150, maxLength: 150 });
    const instants = fc.array(anyInstant, { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(manyGoals, instants, async (goals, asked) => {
        await postgres.query('truncate okr.goal, okr.key_result');
        await insert(goalTable, goals.map(goalRow));
        await insert(keyResultTable, goals.flatMap(keyResultRows));
        for (const now of asked) {
          const statuses = goals.map(({ state, end, keyResults }) =>
            scoring.objectiveStatus({
              closed: state === 'closed',
              onHold: state === 'onHold',
              keyResults,
              now,
              end,
            }),
          );
          for (const status of statuses) seen.add(status);
          expect(await asSql(now)).toEqual(statuses);
        }
      }),
      { numRuns: rounds(10), endOnFailure: true },
    );
    const ended = version === '1' ? [] : ['ended'];
    expect([...seen].sort()).toEqual(['closed', ...ended, ...worstFirst].sort());
  },
);

test.each([
  ['1', 'stale'],
  ['2', 'pending'],
] as const)(
  'before its only check-in, dated ahead, a key result is judged by version %s: %s',
  async (version, status) => {
    const later = (days: number): string => iso(began + days * msPerDay);
    await postgres.query('truncate review.cycle, okr.goal, okr.key_result');
    const pinning = { ...blank(cycleTable), cycle_id: 'cycle', policy: { scoringVersion: version } };
    await insert(cycleTable, [pinning], reviewSchema);
    await insert(goalTable, [goalRow({ state: 'active', end: began + 90 * msPerDay, keyResults: [] }, 0)]);
    const keyResult = {
      ...blank(keyResultTable),
      goal_id: 'goal 0',
      starts_at: iso(began),
      cadence_days: 7,
      pending_until: later(20),
      restatements: [],
      reported_status: 'onTrack',
      last_check_in_at: later(30),
      stale_after: later(37),
    };
    await insert(keyResultTable, [keyResult]);
    const now = began + 10 * msPerDay;
    expect(await asSql(now)).toEqual([status]);
    const { ahead } = tablesFor({ now: new Date(now) });
    const rows = figureColumns.json(sql`okr.key_result k`, { revised: sql`null`, ahead });
    const [found] = await select(
      { postgres, logger, sameLog: sameLogAlways },
      sql<{ rows: FiguredJson }>`select ${rows} as rows`,
    );
    const [read] = found ? figuredKeyResults(found.rows, new Map()) : [];
    expect(read && scoring(version).keyResultStatus(read.signs, now)).toBe(status);
    expect(read?.stale_after).toBe(later(7));
  },
);
