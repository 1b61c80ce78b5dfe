import { randomUUID } from 'node:crypto';
import type { Role } from '@cairn/contracts/envelope';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type FinishedReview, finishedReview } from '../journeys/finished-review.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Body = {
  code?: string;
  traceId?: string;
  view?: string;
  goals?: unknown[];
  reviews?: unknown[];
  feedback?: unknown[];
};
type Who = 'subject' | 'peer' | 'giver' | 'rater' | 'boss';
/** A role, and how the person who has it is related to the review. */
type CallerKind = readonly [role: Role | 'none', who: Who | 'stranger'];

let system: System;
let done: FinishedReview;
let scorecardId: string;
const none = randomUUID();

/** The columns of the table. All paths of a column must be answered alike. */
const columns = (): readonly (readonly string[])[] => [
  ['/people', `/people/${done.subject.personId}`, `/scorecards/${scorecardId}`],
  [
    '/me',
    '/units',
    '/cycles',
    `/cycles/${done.cycleId}`,
    '/scorecards',
    '/goal-fields',
    '/goal-templates',
    '/cycle-templates',
  ],
  ['/goal-events'],
  ['/goals'],
  [`/goals/${done.goalId}`, `/goals/${done.goalId}/check-ins`],
  [`/goals/${done.otherGoalId}`, `/goals/${done.otherGoalId}/check-ins`],
  ['/review-summaries'],
  [`/review-summaries/${done.reviewId}`],
  [`/reviews/${done.reviewId}/replay`],
  ['/review-trail'],
  ['/feedback'],
];

const callerOf = ([role, who]: CallerKind): Promise<Caller> => {
  const personId = who === 'stranger' ? randomUUID() : done[who].personId;
  return system.caller(role === 'none' ? [] : [role], { personId });
};

const lists: Record<string, 'goals' | 'reviews' | 'feedback'> = {
  '/goals': 'goals',
  '/review-summaries': 'reviews',
  '/feedback': 'feedback',
};

/** The length of a list, the view of a review, or else the status. */
const cellOf = (path: string, status: number, body: Body): string => {
  if (status !== 200) return String(status);
  const list = lists[path];
  return list ? `(${body[list]?.length})` : (body.view ?? 'ok');
};

const rowOf = async (viewer: CallerKind): Promise<string> => {
  const caller = await callerOf(viewer);
  const row: string[] = [];
  for (const paths of columns()) {
    const cells = new Set<string>();
    for (const path of paths) {
      const { status, body } = await system.get<Body>(caller, path);
      cells.add(cellOf(path, status, body));
    }
    row.push([...cells].join('/'));
  }
  return row.join(' ');
};

beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
  const strategist = await system.caller(['strategist']);
  scorecardId = (await system.does(strategist, '/scorecards', { name: 'Company', level: 'enterprise' })).id;
});
afterAll(() => system.stop());

const everybody = [
  // people, organisation, feed, goals, goal, private goal, reviews, review, replay, trail, feedback
  [['none', 'stranger'], '403 403 403 403 403 403  403 403 403  403 403'],
  [['integrator', 'stranger'], '403 ok  ok  (1) ok  404  403 403 403  403 403'],
  [['strategist', 'stranger'], 'ok  ok  ok  (1) ok  404  403 403 403  403 403'],
  [['employee', 'stranger'], 'ok  ok  ok  (1) ok  404  (0) 404 404  403 (0)'],
  [['manager', 'stranger'], 'ok  ok  ok  (1) ok  404  (0) 404 404  403 (0)'],
  [['employee', 'giver'], 'ok  ok  ok  (1) ok  404  (0) 404 404  403 (1)'],
  [['employee', 'peer'], 'ok  ok  ok  (1) ok  404  (1) participant 404  403 (0)'],
  [['employee', 'rater'], 'ok  ok  ok  (1) ok  404  (1) participant 404  403 (3)'],
  [['manager', 'rater'], 'ok  ok  ok  (2) ok  ok   (1) whole ok  403 (3)'],
  [['employee', 'boss'], 'ok  ok  ok  (1) ok  404  (0) 404 404  403 (3)'],
  [['manager', 'boss'], 'ok  ok  ok  (2) ok  ok   (1) whole ok  403 (3)'],
  [['hr', 'stranger'], 'ok  ok  ok  (2) ok  ok   (1) whole ok   ok  (3)'],
  [['auditor', 'stranger'], 'ok  ok  ok  (2) ok  ok   (1) whole ok   ok  (3)'],
] as const satisfies (readonly [CallerKind, string])[];

const itself = {
  before: 'ok  ok  ok  (2) ok  ok   (1) participant 404  403 (2)',
  after: 'ok  ok  ok  (2) ok  ok   (1) whole ok  403 (2)',
};
const cells = (row: string): string => row.split(/ +/).join(' ');

describe('the answers', () => {
  test.each(everybody)('to %j are as in the table', async (viewer, row) => {
    expect(await rowOf(viewer)).toBe(cells(row));
  });

  test.each(['employee', 'manager'] as const)(
    'to the subject with the role %s are as in the table',
    async (role) => {
      expect(await rowOf([role, 'subject'])).toBe(cells(itself.before));
    },
  );

  test.each(everybody)('to %j do not reveal whether a hidden thing exists', async (viewer) => {
    const caller = await callerOf(viewer);
    const given = [done.otherGoalId, done.reviewId];
    for (const path of columns().flat()) {
      const { status, body } = await system.get<Body>(caller, path);
      if (status === 403) expect(body.code).toBe('access/denied');
      const known = given.find((id) => path.includes(id));
      if (status !== 404 || known === undefined) continue;
      const ofNothing = await system.get<Body>(caller, path.replace(known, none));
      expect(ofNothing.status).toBe(404);
      expect({ ...body, traceId: '' }).toEqual({ ...ofNothing.body, traceId: '' });
    }
    expect((await system.get(caller, `/goals/${none}`)).status).toBe(viewer[0] === 'none' ? 403 : 404);
  });
});

describe('once the review is shared', () => {
  beforeAll(() => done.on(done.rater, 'share'));

  test.each(['employee', 'manager'] as const)(
    'the subject with the role %s sees the whole review',
    async (role) => {
      expect(await rowOf([role, 'subject'])).toBe(cells(itself.after));
    },
  );

  test.each(everybody)('nobody else sees more: %j', async (viewer, row) => {
    expect(await rowOf(viewer)).toBe(cells(row));
  });
});
