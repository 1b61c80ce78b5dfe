import type { Role } from '@cairn/contracts/envelope';
import { statementOf } from '@cairn/read-model/database';
import { ddl } from '@cairn/read-model/ddl';
import { okrSchema, okrTables } from '@cairn/read-model/okr.tables';
import { peopleTables } from '@cairn/read-model/people.tables';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { reviewSchema, reviewTables } from '@cairn/read-model/review.tables';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { scorecardSchema, scorecardTables } from '@cairn/read-model/scorecard.tables';
import { createLogger } from '@cairn/runtime/logger';
import { uuid } from '@cairn/testing/uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sameLogAlways } from '../asking/same-log.fixture.ts';
import { select } from '../asking/select.ts';
import { viewerOf } from '../asking/viewer.ts';
import { pageOfReviews, summaryOf } from './review-summary.sql.ts';

const logger = createLogger({ service: 'query-service', level: 'silent' });
let postgres: Postgres;
beforeAll(async () => {
  postgres = openPostgres({ url: await scratchDatabase(), logger });
  const statements = [
    ...ddl(okrSchema, okrTables, 1),
    ...ddl(reviewSchema, [...peopleTables, ...reviewTables], 1),
    ...ddl(scorecardSchema, scorecardTables, 1),
  ];
  for (const statement of statements) await postgres.query(statement);
});
afterAll(() => postgres.close());

const viewers: readonly (readonly Role[])[] = [['hr'], ['auditor'], ['employee', 'manager']];

test.each(viewers.map((roles) => [roles.join(', '), roles] as const))(
  'finds no review in an empty read model as %s',
  async (_, roles) => {
    const context = { postgres, logger, sameLog: sameLogAlways };
    const viewer = viewerOf({ personId: uuid('1'), roles }, 'ReadReviewSummaries', { now: () => new Date() });
    const viewers = { viewer, goals: viewer, feedback: viewer };
    const [found] = await select(context, summaryOf(uuid('2'), viewers));
    expect(found).toMatchObject({ review: null, not_cited: { goals: [] }, cited: [] });
    const [page] = await select(context, pageOfReviews({ flagged: true }, viewer, { after: '-1', limit: 2 }));
    expect(page?.reviews).toEqual([]);
  },
);

test('looks a cited goal up by its id, and does not read all goals into a hash', async () => {
  const viewer = viewerOf({ personId: uuid('1'), roles: ['auditor'] }, 'ReadReviewSummaries', {
    now: () => new Date(),
  });
  const { text, values } = statementOf(summaryOf(uuid('2'), { viewer, goals: viewer, feedback: viewer }));
  const plan = await postgres.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${text}`, values);
  const rights = plan.map((row) => row['QUERY PLAN']).filter((line) => line.includes('split_part'));
  expect(rights.length).toBeGreaterThan(0);
  expect(rights.filter((line) => line.includes('hashed SubPlan'))).toEqual([]);
});
