import { Writable } from 'node:stream';
import { buildQueryApp } from '@cairn/query-service/app';
import type { SendAccessRecords } from '@cairn/query-service/access-records/send-access-records';
import { startTail } from '@cairn/query-service/asking/tail';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type FinishedReview, finishedReview } from '../journeys/finished-review.fixture.ts';
import { reportTests } from './review-report.steps.ts';
import { developmentTests } from './development.steps.ts';
import { packetTests } from './packet.steps.ts';
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
let recording: SendAccessRecords;
/** What happens before the query service asks how far the log is. */
let meanwhile: () => Promise<unknown>;

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
  const sendAccessRecords: SendAccessRecords = (...sent) => recording(...sent);
  query = await buildQueryApp({
    ...settings,
    sendAccessRecords,
    logger,
    store: { ...store, head: () => meanwhile().then(() => store.head()) },
    postgres,
    sameLog,
    tail,
  });
});
beforeEach(() => {
  recording = system.settings.sendAccessRecords;
  meanwhile = () => Promise.resolve();
  logged = [];
});
afterAll(async () => {
  await query.close();
  await tail.stop();
  await system.stop();
});

const read = async (by: Caller, path: string, headers: Record<string, string> = {}) => {
  const { statusCode, payload } = await query.inject({
    url: `/v1${path}`,
    headers: { authorization: `Bearer ${by.token}`, ...headers },
  });
  const { code } = (headers.accept ? {} : JSON.parse(payload)) as { code?: string };
  const noted = logged
    .map((line) => JSON.parse(line) as Noted)
    .filter(({ msg }) => msg === 'reviews were read');
  return { statusCode, code, noted };
};

test.each([
  ['list', '/review-summaries', {}],
  ['summary', '/review-summaries/:id', {}],
  ['replay', '/reviews/:id/replay', {}],
  ['packet', '/reviews/:id/packet', {}],
  ['report', '/reviews/:id/report', {}],
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

const unreachable = () => Promise.reject(new Error('no command service'));

test.each([
  ['a confidential giver in feedback', 'hr', '/feedback'],
  ['a confidential giver in a summary', 'auditor', '/review-summaries/:id'],
  ['a confidential giver in a replay', 'auditor', '/reviews/:id/replay'],
  ['flags in a summary', 'rater', '/review-summaries/:id'],
  ['flags in a replay', 'rater', '/reviews/:id/replay?detail=full'],
] as const)('%s: nothing is shown while that cannot be recorded', async (_what, who, path) => {
  for (const send of [unreachable, () => Promise.resolve(503)]) {
    recording = send;
    const refused = await read(done[who], path.replace(':id', done.reviewId));
    expect(refused).toEqual({ statusCode: 503, code: 'access/not-recorded', noted: [] });
  }
});

test('a replay records its givers to overseers, and its flags to raters, each in one record', async () => {
  const asked: unknown[] = [];
  recording = async (_token, { role, people }) => {
    asked.push([role, people.map(({ personId, shown }) => [personId, shown.map(({ kind }) => kind)])]);
    return 200;
  };
  for (const by of [done.auditor, done.rater]) await read(by, `/reviews/${done.reviewId}/replay`);
  const { giver, subject } = done;
  expect(asked).toEqual([
    ['auditor', [[giver.personId, ['feedbackGiver']]]],
    ['manager', [[subject.personId, ['reviewFlags']]]],
  ]);
});

packetTests(() => ({ system, done }));
developmentTests(() => ({ system, done }));
reportTests(() => ({ system, done }));

test('a report shows one moment, even if the review is shared while it is read', async () => {
  let shared = false;
  meanwhile = async () => {
    if (!shared) await done.on(done.rater, 'share');
    shared = true;
  };
  const reply = await query.inject({
    url: `/v1/reviews/${done.reviewId}/report`,
    headers: { authorization: `Bearer ${done.hr.token}` },
  });
  const { state, steps } = reply.json<{ state: string; steps: { type: string }[] }>();
  expect([shared, state, steps.at(-1)?.type]).toEqual([true, 'finalized', 'RatingFinalized']);
});
