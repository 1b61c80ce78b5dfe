import { randomUUID } from 'node:crypto';
import type { Evidence } from '@cairn/contracts/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { assessment, type Member, type Reviews, startReviews } from './review.fixture.ts';

type Who = 'subject' | 'peer' | 'rater' | 'peer in HR';
type Writer = { caller: Caller; assignmentId: string };

let reviews: Reviews;
let submit: (who: Who, evidence: Evidence) => ReturnType<Reviews['service']['post']>;
const things: Record<string, Evidence> = {};

const made = async (by: Caller, path: string, body: object): Promise<string> => {
  const { status, body: answer } = await reviews.service.post(by, path, body);
  expect({ path, status, answer }).toMatchObject({ status: 201 });
  return answer.id;
};

const setGoals = async (subject: Member): Promise<void> => {
  const cycleId = await reviews.openCycle({ kind: 'okr', scale: null, dimensions: [] });
  for (const visibility of ['public', 'private']) {
    const owner = { kind: 'person', id: subject.personId };
    const goal = {
      title: 'Retention',
      level: 'individual',
      ambition: 'committed',
      cycleId,
      owner,
      visibility,
    };
    const id = await made(subject, '/goals', goal);
    things[`${visibility} goal`] = { stream: `goal-${id}`, revision: 0 };
  }
};

const giveFeedback = async (subject: Member): Promise<void> => {
  for (const [by, audience] of [
    [reviews.boss, 'subject'],
    [reviews.boss, 'manager'],
    [reviews.peer, 'subjectAndManager'],
  ] as const) {
    const given = { subjectId: subject.personId, kind: 'praise', text: 'Well done', audience };
    const id = await made(by, '/feedback', given);
    things[`feedback to ${audience}`] = { stream: `feedback-${id}`, revision: 0 };
  }
};

const reviewColleague = async (): Promise<void> => {
  const { reviewId, on, assign } = await reviews.openReview();
  const stream = `review-${reviewId}`;
  const assignmentId = await assign(reviews.peer, 'peer');
  const { body } = await on(reviews.peer, 'assessments', assessment(assignmentId));
  things["a colleague's review"] = { stream, revision: 0 };
  things['what the peer wrote of a colleague'] = { stream, revision: body.revision };
};

const defineKpi = async (): Promise<void> => {
  const strategist = await reviews.service.caller(['strategist']);
  const id = await made(strategist, '/kpis', {
    name: 'NPS',
    direction: 'up',
    anchors: { red: 30, goal: 60 },
    aggregation: 'last',
    periodicity: 'quarterly',
    ownerId: reviews.peer.personId,
  });
  things['a KPI'] = { stream: `kpi-${id}`, revision: 0 };
};

beforeAll(async () => {
  reviews = await startReviews();
  const { service, rater, peer } = reviews;
  const { on, assign, subject } = await reviews.openReview();
  const asPeer = await assign(peer, 'peer');
  const writers: Record<Who, Writer> = {
    subject: { caller: subject, assignmentId: await assign(subject, 'self') },
    peer: { caller: peer, assignmentId: asPeer },
    rater: { caller: rater, assignmentId: await assign(rater, 'manager') },
    'peer in HR': { caller: await service.caller(['employee', 'hr'], peer), assignmentId: asPeer },
  };
  submit = (who, evidence) => {
    const { caller, assignmentId } = writers[who];
    return on(caller, 'assessments', assessment(assignmentId, { evidence: [evidence] }));
  };
  await setGoals(subject);
  await giveFeedback(subject);
  await reviewColleague();
  await defineKpi();
});
afterAll(() => reviews.service.stop());

describe('evidence', () => {
  test.each([
    ['public goal', ['subject', 'peer', 'rater', 'peer in HR']],
    ['private goal', ['subject', 'rater', 'peer in HR']],
    ['feedback to subject', ['subject', 'peer in HR']],
    ['feedback to manager', ['rater', 'peer in HR']],
    ['feedback to subjectAndManager', ['subject', 'peer', 'rater', 'peer in HR']],
    ["a colleague's review", ['rater', 'peer in HR']],
    ['what the peer wrote of a colleague', ['peer', 'rater', 'peer in HR']],
    ['a KPI', ['subject', 'peer', 'rater', 'peer in HR']],
  ] as const)('of %s is cited by those who may read it: %j', async (thing, readers) => {
    const evidence = things[thing];
    if (!evidence) throw new Error(`no ${thing}`);
    const cited: Who[] = [];
    for (const who of ['subject', 'peer', 'rater', 'peer in HR'] as const) {
      const { status, body } = await submit(who, evidence);
      if (status === 201) cited.push(who);
      else expect([status, body.code]).toEqual([422, 'review/unknown-evidence']);
    }
    expect(cited).toEqual(readers);
  });

  test('is refused as unknown if the writer may not read it', async () => {
    const [category] = (things['private goal']?.stream ?? '').split('-');
    const unknown = await submit('peer', { stream: `${category}-${randomUUID()}`, revision: 0 });
    for (const thing of ['private goal', 'feedback to manager', "a colleague's review"]) {
      const hidden = await submit('peer', things[thing] as Evidence);
      expect({ ...hidden.body, traceId: '' }).toEqual({ ...unknown.body, traceId: '' });
    }
  });
});
