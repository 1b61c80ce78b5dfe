import { Writable } from 'node:stream';
import { buildQueryApp } from '@cairn/query-service/app';
import { startTail } from '@cairn/query-service/asking/tail';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type FinishedReview, finishedReview } from '../journeys/finished-review.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Noted = {
  msg: string;
  personId: string;
  client: string;
  by: string;
  reviews: string[];
  traceId: string;
};

let system: System;
let done: FinishedReview;
let query: Awaited<ReturnType<typeof buildQueryApp>>;
let tail: Awaited<ReturnType<typeof startTail>>;
let logged: string[] = [];

beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
  await system.reads(done.hr, `/review-summaries/${done.reviewId}`);
  const into = new Writable({
    write: (chunk, _, written) => {
      logged.push(String(chunk));
      written();
    },
  });
  const logger = createLogger({ service: 'query-service' }, into);
  const { store, postgres, sameLog, settings } = system;
  tail = await startTail(store, settings.logger);
  query = await buildQueryApp({ ...settings, logger, store, postgres, sameLog, tail });
});
beforeEach(() => {
  logged = [];
});
afterAll(async () => {
  await query.close();
  await tail.stop();
  await system.stop();
});

const read = async (by: Caller, path: string, headers: Record<string, string> = {}) => {
  const { statusCode } = await query.inject({
    url: `/v1${path}`,
    headers: { authorization: `Bearer ${by.token}`, ...headers },
  });
  const noted = logged
    .map((line) => JSON.parse(line) as Noted)
    .filter(({ msg }) => msg === 'reviews were read');
  return { statusCode, noted };
};

test.each([
  ['list', '/review-summaries', {}],
  ['summary', '/review-summaries/:id', {}],
  ['replay', '/reviews/:id/replay', {}],
  ['trail', '/review-trail', {}],
  ['trail as CSV', '/review-trail', { accept: 'text/csv' }],
])('a read by %s stands in the log with who read which reviews', async (by, path, headers) => {
  const { statusCode, noted } = await read(done.auditor, path.replace(':id', done.reviewId), headers);
  expect(statusCode).toBe(200);
  expect(noted).toMatchObject([
    { by, personId: done.auditor.personId, reviews: [done.reviewId], traceId: expect.any(String) },
  ]);
});

test('the log of a read holds ids and no text of the review', async () => {
  await read(done.auditor, `/reviews/${done.reviewId}/replay`);
  const [line = ''] = logged.filter((each) => each.includes('reviews were read'));
  expect(Object.keys(JSON.parse(line) as object).sort()).toEqual([
    'by',
    'client',
    'level',
    'msg',
    'personId',
    'reviews',
    'roles',
    'service',
    'time',
    'traceId',
  ]);
});

test('a refused read is no read of a review', async () => {
  const { statusCode, noted } = await read(done.giver, `/review-summaries/${done.reviewId}`);
  expect([statusCode, noted]).toEqual([404, []]);
});
