import { anyOrganisation, statesIn } from '@cairn/access/organisation.arbitrary';
import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import type { Requester } from '@cairn/access/requester';
import { isItsRater } from '@cairn/access/review.visibility';
import { anyRequester, anyReview } from '@cairn/access/things.arbitrary';
import type { CycleEvent } from '@cairn/contracts/cycle.events';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { evolveReview, type ReviewState } from '@cairn/domain/review.state';
import { type FeedbackRow, receivedIn } from '@cairn/query-service/feedback/feedback.query';
import type { Json } from '@cairn/read-model/json-rows';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadModels, startReadModels } from './read-models.ts';
import { anyPieces, shownByRule, type ShownFeedback, shownInRows } from './shown-feedback.ts';
import { viewerOf } from './viewer.ts';

let readModels: ReadModels;
beforeAll(async () => {
  readModels = await startReadModels();
});
afterAll(() => readModels.close());

const ids = Array.from({ length: 6 }, (_, i) => `review ${i}`);
const anyReviews = fc.tuple(...ids.map(anyReview));
const anyRequesters = fc.array(anyRequester, { minLength: 8, maxLength: 8 });

/** The cycle of all reviews. All feedback is given in its evaluation period. */
const cycle: CycleEvent = {
  type: 'CycleOpened',
  data: {
    cycleId: 'a cycle',
    name: 'Reviews 2025',
    kind: 'review',
    scope: 'organisation',
    evaluationPeriod: { from: '2025-01-01', to: '2025-12-31' },
    administrationWindow: { from: '2026-01-01', to: '2026-01-31' },
    timeZone: 'UTC',
    scale: null,
    dimensions: [],
    policy: {
      version: '1',
      separationOfDuties: true,
      scoringVersion: '1',
      detectors: {},
      keyResultsPerGoal: {},
      goalsPerOwner: {},
    },
    eligible: 'everyone',
    exclusions: [],
    occurredAt: '2025-01-01T00:00:00.000Z',
  },
};

/** What the summary of each review would show of the feedback that its subject received. */
const receivedInSql = async (requester: Requester): Promise<ShownFeedback[][]> => {
  const viewer = viewerOf(requester, 'ReadReviewSummaries');
  const [feedback, goals] = [viewerOf(requester, 'ReadFeedback'), viewerOf(requester, 'ReadGoals')];
  if (!viewer || !feedback || !goals) return ids.map(() => []);
  const found = await readModels.select(sql<{ feedback: Json<FeedbackRow>[] }>`
    select ${receivedIn({ viewer, feedback, goals })} as feedback
    from review.review r join review.cycle c on c.cycle_id = r.cycle_id order by r.review_id`);
  return found.map(({ feedback }) => shownInRows(feedback));
};

const stateOf = (events: readonly ReviewEvent[]) => {
  const review = events.reduce<ReviewState>(evolveReview, { status: 'unopened' });
  if (review.status === 'unopened') throw new Error('A generated review is not opened.');
  return review;
};

test('SQL shows the same feedback in a review as the pure rules do, also to the accountable rater', async () => {
  const seen = { some: 0, none: 0, asRater: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.record({ people: anyOrganisation, pieces: anyPieces, reviews: anyReviews }),
      anyRequesters,
      async ({ people, pieces, reviews }, requesters) => {
        await readModels.fold([cycle, ...people, ...pieces.flat(), ...reviews.flat()]);
        for (const requester of requesters) {
          const expected = reviews.map(stateOf).map((review) => {
            const { subjectId } = review.context;
            const received = pieces.filter((events) => events[0]?.data.subjectId === subjectId);
            const ratesSubject = answerAtOnce(isItsRater(requester, review), statesIn(people));
            const shown = shownByRule(requester, { people, pieces: received, ratesSubject });
            const otherwise = shownByRule(requester, { people, pieces: received });
            seen[shown.length > 0 ? 'some' : 'none'] += 1;
            if (shown.length > otherwise.length) seen.asRater += 1;
            return shown;
          });
          expect({ requester, received: await receivedInSql(requester) }).toEqual({
            requester,
            received: expected,
          });
        }
      },
    ),
    // With half as many, one run in two hundred would not meet each kind of sight.
    { numRuns: rounds(15), endOnFailure: true },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
