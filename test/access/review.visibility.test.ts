import { calibrates as calibratesByRule } from '@cairn/access/calibration.visibility';
import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import { anyOrganisation, anyPerson, statesIn } from '@cairn/access/organisation.arbitrary';
import type { Requester } from '@cairn/access/requester';
import { seesNomination, statusToSubject } from '@cairn/access/nomination.visibility';
import { seesAsParticipant, seesWholeReview } from '@cairn/access/review.visibility';
import { anyRequester, anyReview } from '@cairn/access/things.arbitrary';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { evolveReview, type Nomination, type ReviewState } from '@cairn/domain/review.state';
import { seesNomination as nominationInSql, statusShown } from '@cairn/query-service/reviews/nomination.sql';
import { nominatedRelations } from '@cairn/contracts/review.values';
import { calibrates } from '@cairn/query-service/calibrations/calibration.visibility.sql';
import { seesWhole, takesPart } from '@cairn/query-service/reviews/review.visibility.sql';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadModels, startReadModels } from './read-models.ts';
import { viewerOf } from './viewer.ts';

type View = 'whole' | 'participant' | 'none';

let readModels: ReadModels;
beforeAll(async () => {
  readModels = await startReadModels();
});
afterAll(() => readModels.close());

const ids = Array.from({ length: 8 }, (_, i) => `review ${i}`);
const anyReviews = fc.tuple(...ids.map(anyReview));
const anyRequesters = fc.array(anyRequester, { minLength: 8, maxLength: 8 });

const viewsInSql = async (requester: Requester): Promise<View[]> => {
  const viewer = viewerOf(requester, 'ReadReviewSummaries');
  if (!viewer) return ids.map(() => 'none');
  const found = await readModels.select(sql<{ view: View }>`
    select case when ${seesWhole(viewer)} then 'whole' when ${takesPart(viewer)} then 'participant' else 'none' end as view
    from review.review r order by r.review_id`);
  return found.map(({ view }) => view);
};

const viewByRule = (
  requester: Requester,
  people: readonly PersonEvent[],
  events: readonly ReviewEvent[],
): View => {
  const review = events.reduce<ReviewState>(evolveReview, { status: 'unopened' });
  if (review.status === 'unopened') return 'none';
  if (answerAtOnce(seesWholeReview(requester, review), statesIn(people))) return 'whole';
  const takesPart = answerAtOnce(seesAsParticipant(requester, review), statesIn(people));
  return takesPart ? 'participant' : 'none';
};

test('SQL shows each requester as much of each review as the pure rules do', async () => {
  const seen = { whole: 0, participant: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyReviews, anyRequesters, async (people, reviews, requesters) => {
      await readModels.fold([...people, ...reviews.flat()]);
      for (const requester of requesters) {
        const expected = reviews.map((events) => viewByRule(requester, people, events));
        for (const view of expected) seen[view] += 1;
        expect({ requester, views: await viewsInSql(requester) }).toEqual({ requester, views: expected });
      }
    }),
    { numRuns: rounds(8), endOnFailure: true },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

type Sights = Record<string, { sight: string; status: string }>;

const sightsInSql = async (requester: Requester): Promise<Sights> => {
  const viewer = viewerOf(requester, 'ReadReviewSummaries');
  if (!viewer) return {};
  const found = await readModels.select(sql<{ id: string; sight: string; status: string }>`
    select named.review_id || ' ' || named.assignment_id as id, sight.sight, ${statusShown} as status
    from review.nomination named join review.review r on r.review_id = named.review_id
    cross join lateral (select ${nominationInSql(viewer)} as sight) sight order by id`);
  return Object.fromEntries(found.map(({ id, sight, status }) => [id, { sight, status }]));
};

const sightsByRule = (
  requester: Requester,
  people: readonly PersonEvent[],
  events: readonly ReviewEvent[],
): Sights => {
  const review = events.reduce<ReviewState>(evolveReview, { status: 'unopened' });
  if (review.status === 'unopened' || !viewerOf(requester, 'ReadReviewSummaries')) return {};
  const named = new Map<string, Pick<Nomination, 'personId' | 'relation'>>([
    ...review.nominations,
    ...review.participants,
  ]);
  const sights = [...named].flatMap(([id, { personId, relation }]): [string, Sights[string]][] => {
    if (!nominatedRelations.some((each) => each === relation)) return [];
    const participant = review.participants.get(id);
    const nomination = review.nominations.get(id);
    const ended = participant?.declined ? 'declined' : 'released';
    const unassigned = nomination?.status === 'turnedDown' ? 'turnedDown' : 'nominated';
    const assigned = participant?.released ? ended : 'assigned';
    const status = participant ? assigned : unassigned;
    const seen = { personId, status, bySubject: nomination !== undefined } as const;
    const sight = answerAtOnce(seesNomination(requester, review, seen), statesIn(people));
    const told = sight === 'subject' && nomination ? statusToSubject(nomination, participant) : status;
    return [[`${review.reviewId} ${id}`, { sight, status: told }]];
  });
  return Object.fromEntries(sights);
};

test('SQL shows each requester as much of each nomination as the pure rule does', async () => {
  const seen: Record<string, number> = { whole: 0, subject: 0, nominee: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyReviews, anyRequesters, async (people, reviews, requesters) => {
      await readModels.fold([...people, ...reviews.flat()]);
      for (const requester of requesters) {
        const expected = Object.assign(
          {},
          ...reviews.map((events) => sightsByRule(requester, people, events)),
        );
        for (const { sight } of Object.values<Sights[string]>(expected)) seen[sight] = (seen[sight] ?? 0) + 1;
        expect({ requester, sights: await sightsInSql(requester) }).toEqual({ requester, sights: expected });
      }
    }),
    { numRuns: rounds(8), endOnFailure: true },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});

const anySeats = fc.record({
  facilitatorId: anyPerson,
  participantIds: fc.array(anyPerson, { maxLength: 3 }),
});
type Seats = typeof anySeats extends fc.Arbitrary<infer S> ? S : never;

const calibratedInSql = async (requester: Requester, seats: Seats): Promise<string[]> => {
  const viewer = viewerOf(requester, 'ReadCalibrations');
  if (!viewer) return [];
  const session = sql`(select 'open' as state, ${seats.facilitatorId}::text as facilitator_id,
    ${JSON.stringify(seats.participantIds)}::jsonb as participant_ids)`;
  const found = await readModels.select(sql<{ review_id: string }>`
    select r.review_id from review.review r, ${session} s where ${calibrates(viewer)} order by r.review_id`);
  return found.map(({ review_id }) => review_id);
};

test('SQL shows each requester the same reviews in a calibration session as the pure rule does', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(
      anyOrganisation,
      anyReviews,
      anyRequesters,
      anySeats,
      async (people, reviews, requesters, seats) => {
        await readModels.fold([...people, ...reviews.flat()]);
        const session = { cycleId: 'a cycle', scope: { kind: 'cycle' as const }, ...seats };
        for (const each of requesters) {
          const requester: Requester = { ...each, roles: ['employee', 'manager'] };
          const expected = reviews.flatMap((events) => {
            const review = events.reduce<ReviewState>(evolveReview, { status: 'unopened' });
            if (review.status === 'unopened') return [];
            const may = answerAtOnce(calibratesByRule(requester, session, review), statesIn(people));
            return may ? [review.reviewId] : [];
          });
          shown += expected.length;
          expect(await calibratedInSql(requester, seats)).toEqual(expected);
        }
      },
    ),
    { numRuns: rounds(8), endOnFailure: true },
  );
  expect(shown).toBeGreaterThan(0);
});
