import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { assessment, proposal, type Reviews, startReviews } from './review.fixture.ts';

type Body = Record<string, unknown>;
type Endpoint = { by: Caller; url: string; body: Body };

const unknown = randomUUID();
let reviews: Reviews;
let endpoints: Record<string, Endpoint>;

beforeAll(async () => {
  reviews = await startReviews();
  const { hr, boss, rater, peer, opening, openReview } = reviews;
  const { reviewId, cycleId, subject, assign } = await openReview();
  const assignmentId = await assign(rater, 'manager');
  const at = (by: Caller, step: string, body: Body) => ({ by, url: `/reviews/${reviewId}/${step}`, body });
  const cites = {
    evidence: [{ stream: `review-${reviewId}`, revision: 0 }],
    seenAt: { okr: { position: '0', eventId: unknown } },
  };
  endpoints = {
    open: { by: hr, url: '/reviews', body: { ...opening(subject, cycleId), accountableRaterId: unknown } },
    participants: at(hr, 'participants', { personId: peer.personId, relation: 'peer' }),
    release: at(hr, `participants/${unknown}/release`, { reason: 'Left' }),
    rater: at(hr, 'rater', { accountableRaterId: unknown, reason: 'Moved' }),
    assessments: at(rater, 'assessments', assessment(assignmentId, cites)),
    proposals: at(rater, 'proposals', proposal(cites)),
    moves: at(boss, 'moves', { mark: 3, reason: 'Others', calibrationSessionId: unknown }),
    objection: at(rater, `moves/${unknown}/objection`, { reason: 'Two results are missing' }),
    answers: at(rater, `flags/${unknown}/answers`, { answer: 'kept', reason: 'Looked again' }),
    finalize: at(boss, 'finalize', {}),
    share: at(hr, 'share', {}),
    talks: at(rater, 'talks', { day: '2026-01-10', notes: 'A good talk' }),
    disputes: at(subject, 'disputes', { grounds: 'Two results are missing', evidence: cites.evidence }),
    reviewer: at(hr, `disputes/${unknown}/reviewer`, { reviewerId: unknown }),
    reopen: at(hr, 'reopen', { reason: 'A result was corrected' }),
    consequences: at(hr, 'consequences', {
      outcome: 'kept',
      changesUntil: '2026-02-01T10:00:00.000Z',
      reason: 'A small change',
    }),
    decisions: at(hr, 'decisions', { decision: 'pay', effectiveFrom: '2026-02-01', note: 'Agreed' }),
    acknowledge: at(subject, 'acknowledge', { agrees: true, comment: 'Fine' }),
  };
});
afterAll(() => reviews.service.stop());

const names = [
  'open',
  'participants',
  'release',
  'rater',
  'assessments',
  'proposals',
  'moves',
  'objection',
  'answers',
  'finalize',
  'share',
  'talks',
  'disputes',
  'reviewer',
  'reopen',
  'consequences',
  'decisions',
  'acknowledge',
];
const endpoint = (name: string): Endpoint => endpoints[name] as Endpoint;

const wrongValues = [
  0,
  -1,
  1e308,
  true,
  null,
  [],
  {},
  '',
  ' ',
  'x'.repeat(9000),
  'Infinity',
  [null],
  [{}],
  unknown,
  [unknown],
  { okr: { position: '-1', eventId: unknown } },
  { okr: null },
  [{ stream: 'goal-', revision: 0 }],
  [{ stream: 'goal-x', revision: -1 }],
  [{ stream: 'review-x', revision: 2 ** 53 }],
  [{ dimension: 'quality', mark: 1e308 }],
];

const wrongTimes = ['2026-01-01', 'yesterday', '0000-01-01T00:00:00.000Z', '9999-01-01T00:00:00.000Z', 5];

const wrongBodies = (body: Body): unknown[] => {
  const fields = Object.keys(body);
  return [
    [],
    'text',
    7,
    { ...body, surprise: 1 },
    ...wrongTimes.map((occurredAt) => ({ ...body, occurredAt })),
    ...fields.flatMap((field) => wrongValues.map((value) => ({ ...body, [field]: value }))),
    ...fields.map((field) => ({ ...body, [field]: undefined })),
  ];
};

describe.each(names)('%s', (name) => {
  test('answers every wrong body with a problem', async () => {
    const { by, url, body } = endpoint(name);
    for (const wrong of wrongBodies(body)) {
      const answer = await reviews.service.post(by, url, wrong);
      const fine = answer.status < 300 || (answer.status < 500 && 'traceId' in answer.body);
      expect({ wrong, ...answer, fine }).toMatchObject({ fine: true });
    }
  });

  test('names an unknown field, and refuses a malformed id', async () => {
    const { by, url, body } = endpoint(name);
    const surprised = await reviews.service.post(by, url, { ...body, surprise: 1 });
    expect(surprised).toMatchObject({ status: 400, body: { code: 'request/invalid' } });
    expect(JSON.stringify(surprised.body.fields)).toContain('surprise');
    const nowhere = await reviews.service.post(by, url.replace(/reviews\/[^/]+/, 'reviews/none'), body);
    // Only the opening has no id in its path.
    expect(nowhere.status).toBe(name === 'open' ? 409 : 400);
  });

  test('refuses a body that is too large or not JSON', async () => {
    const { by, url } = endpoint(name);
    const raw = async (payload: string, type = 'application/json') => {
      const headers = { ...by.headers, 'content-type': type };
      const sent = { method: 'POST', url: `/v1${url}`, headers, payload } as const;
      return (await reviews.service.app.inject(sent)).statusCode;
    };
    expect(await raw(JSON.stringify({ reason: 'x'.repeat(1024 * 1024) }))).toBe(413);
    expect(await raw('{"reason":')).toBe(400);
    expect(await raw('<reason/>', 'application/xml')).toBe(415);
  });

  test('refuses a request without a token', async () => {
    const { url, body } = endpoint(name);
    for (const authorization of ['', 'Bearer x.y.z']) {
      const answer = await reviews.service.post({ personId: '', headers: { authorization } }, url, body);
      expect(answer.status).toBe(401);
    }
  });

  test('refuses an If-Match with an old revision', async () => {
    const { by, url, body } = endpoint(name);
    const { status } = await reviews.service.post(by, url, body, { 'if-match': '"999"' });
    expect(status).toBe(412);
  });
});
