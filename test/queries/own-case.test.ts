import type { Role } from '@cairn/contracts/envelope';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type FinishedReview, finishedReview } from '../journeys/finished-review.fixture.ts';
import { openReview } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Trail = { steps: { reviewId: string }[] };
type Summaries = { reviews: { reviewId: string; view: string }[] };
type Given = { feedback: { giverId: string | null; giverKind: string; attribution: string }[] };

let system: System;
let done: FinishedReview;
let openReviewId: string;
beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
  const { peer: subject, cycleId } = done;
  ({ reviewId: openReviewId } = await openReview(system, done, { subject, cycleId }));
});
afterAll(() => system.stop());

const as = ({ personId }: Caller, ...roles: Role[]): Promise<Caller> => system.caller(roles, { personId });
const viewOf = async (by: Caller, reviewId: string): Promise<string | undefined> =>
  (await system.reads<Summaries>(by, '/review-summaries')).reviews.find((each) => each.reviewId === reviewId)
    ?.view;
const isInTrail = async (by: Caller, reviewId: string): Promise<boolean> =>
  (await system.reads<Trail>(by, '/review-trail?limit=500')).steps.some((step) => step.reviewId === reviewId);

describe('HR and auditors', () => {
  test.each(['hr', 'auditor'] as const)(
    'see nothing of their own review before it is shared: %s',
    async (role) => {
      const self = await as(done.subject, role);
      expect(await viewOf(self, done.reviewId)).toBe('participant');
      expect(await isInTrail(self, done.reviewId)).toBe(false);
      expect((await system.get(self, `/reviews/${done.reviewId}/replay`)).status).toBe(404);
      const { text: csv } = await system.get(self, '/review-trail', { accept: 'text/csv' });
      expect(csv).toContain(openReviewId);
      expect(csv).not.toContain(done.reviewId);
    },
  );

  test('do not learn who gave them feedback in confidence', async () => {
    const shown = async (by: Caller) => {
      const { feedback } = await system.reads<Given>(by, `/feedback?subject=${done.subject.personId}`);
      return feedback.filter(
        ({ attribution, giverId }) => attribution === 'confidential' && giverId !== null,
      );
    };
    expect(await shown(done.hr)).not.toEqual([]);
    expect(await shown(await as(done.subject, 'hr'))).toEqual([]);
  });

  test('see the open review of somebody whom they manage or report to only if they are an auditor', async () => {
    for (const near of [done.rater, done.boss]) {
      expect(await viewOf(await as(near, 'hr'), openReviewId)).toBeUndefined();
      expect(await isInTrail(await as(near, 'hr'), openReviewId)).toBe(false);
      expect(await viewOf(await as(near, 'hr'), done.reviewId)).toBe('whole');
      expect(await viewOf(await as(near, 'auditor'), openReviewId)).toBe('whole');
      expect(await viewOf(await as(near, 'hr', 'manager'), openReviewId)).toBe('whole');
    }
  });
});

test('feedback that an ai wrote is marked as such', async () => {
  const { peer, subject, rater } = done;
  const ai = await system.caller(['employee'], { personId: peer.personId, kind: 'ai' });
  const body = { subjectId: subject.personId, kind: 'praise', text: 'Answers fast', audience: 'subject' };
  await system.does(ai, '/feedback', body);
  await system.does(rater, '/feedback', body);
  const { feedback } = await system.reads<Given>(subject, '/feedback');
  const kinds = feedback.map(({ giverId, giverKind }) => [giverId, giverKind]);
  expect(kinds).toContainEqual([peer.personId, 'ai']);
  expect(kinds).toContainEqual([rater.personId, 'human']);
});
