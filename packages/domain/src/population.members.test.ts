import type { PopulationEvent } from '@cairn/contracts/population.events';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { population } from './population.decider.ts';
import type { PopulationFacts } from './population.state.ts';
import { review } from './review.decider.ts';
import { noFacts, type ReviewFacts } from './review.facts.ts';
import { cycle as pinned } from './review.fixture.ts';
import { evolveReview, type Review } from './review.state.ts';

const cycle = { ...pinned, status: 'open' as const };
const { cycleId } = cycle;
const [personId, employmentId, managerId, reviewId, launchId] = [1, 2, 3, 4, 5].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
];
const opening: ReviewFacts = {
  ...noFacts,
  cycle,
  employment: { unitId: null, level: null, units: [], managers: [{ managerId, relation: 'line' }] },
  people: new Map([[managerId, 'employed']]),
};
const facts: PopulationFacts = { cycle, upTo: null, day: '2026-07-01', reviews: [], opening };
const requested: PopulationEvent = {
  type: 'LaunchRequested',
  data: {
    cycleId,
    launchId,
    kind: 'annual',
    upTo: { position: '42', eventId: uuid(7) },
    day: '2026-07-01',
    occurredAt: now,
  },
};
const completed: PopulationEvent = {
  type: 'LaunchCompleted',
  data: { cycleId, launchId, opened: 1, openBefore: 0, leftOut: 0, occurredAt: now },
};
const add = (kind: 'annual' | 'midYear' = 'annual') =>
  commandOf('AddLateJoiner', { cycleId, personId, employmentId, reviewId, kind });
const added: PopulationEvent = {
  type: 'LateJoinerAdded',
  data: { cycleId, personId, employmentId, kind: 'annual', occurredAt: now },
};
const context = {
  subjectId: personId,
  employmentId,
  cycleId,
  accountableRaterId: managerId,
  unitId: null,
  level: null,
};
const opened: ReviewEvent = {
  type: 'ReviewOpened',
  data: { reviewId, context, kind: 'annual', managers: [], occurredAt: now },
};
const reviewOf = (...later: ReviewEvent[]): Review =>
  [opened, ...later].reduce(evolveReview, review.initial) as Review;
const withdrawn = reviewOf({
  type: 'ReviewWithdrawn',
  data: { reviewId, context, reason: 'A mistake', occurredAt: now },
});

test('adds a late joiner once to a cycle that was launched, also while the launch is under way', () => {
  given(population, requested, completed).when(add(), facts).decides(added);
  given(population, requested).when(add(), facts).decides(added);
  given(population, requested, completed, added)
    .when(add(), { ...facts, reviews: [reviewOf()] })
    .decidesNothing();
});
type Refused = {
  who: string;
  before?: PopulationEvent[];
  more?: Partial<PopulationFacts>;
  refusal: readonly [code: string, ...paths: string[]];
};
test.each<Refused>([
  { who: 'in a cycle that was not launched', before: [], refusal: ['cycle/not-launched', 'kind'] },
  { who: 'with a review', more: { reviews: [reviewOf()] }, refusal: ['cycle/has-review', 'employmentId'] },
  { who: 'whose review was withdrawn', more: { reviews: [withdrawn] }, refusal: ['review/withdrawn'] },
  {
    who: 'who was added before, if their review was withdrawn since',
    before: [requested, added],
    more: { reviews: [withdrawn] },
    refusal: ['review/withdrawn'],
  },
  {
    who: 'who is excluded',
    more: { cycle: { ...cycle, exclusions: [{ employmentId, reason: 'onLeave' as const }] } },
    refusal: ['cycle/excluded', 'employmentId'],
  },
  {
    who: 'whom nobody can rate',
    more: { opening: { ...opening, people: new Map() } },
    refusal: ['review/unknown-person', 'accountableRaterId'],
  },
])('refuses a late joiner $who', ({ before = [requested], more, refusal }) => {
  given(population, ...before)
    .when(add(), { ...facts, ...more })
    .refuses(...refusal);
});
test('refuses a late joiner with another kind of review than the launch opened', () => {
  given(population, requested).when(add('midYear'), facts).refuses('cycle/not-launched', 'kind');
});

const exclude = (reason = 'She goes in May.') =>
  commandOf('ExcludeLeaver', { cycleId, personId, employmentId, why: 'leaving' as const, reason });
const excluded: PopulationEvent = {
  type: 'LeaverExcluded',
  data: {
    cycleId,
    personId,
    employmentId,
    why: 'leaving',
    reason: 'She goes in May.',
    reviewIds: [reviewId],
    occurredAt: now,
  },
};
const withReview = { ...facts, reviews: [reviewOf()] };

test('excludes a leaver once, and names the reviews that were open', () => {
  given(population, requested, completed).when(exclude(), withReview).decides(excluded);
  given(population, requested, completed, excluded).when(exclude(), withReview).decidesNothing();
  given(population, requested, completed, excluded)
    .when(exclude(), { ...facts, reviews: [withdrawn] })
    .decidesNothing();
});
test('excludes nobody while a launch may still open their review', () => {
  given(population, requested).when(exclude(), withReview).refuses('cycle/launch-under-way');
});
test('refuses a leaver without an open review, or whose review was reopened', () => {
  given(population, requested, completed)
    .when(exclude(), facts)
    .refuses('cycle/no-open-review', 'employmentId');
  const reopened = { ...reviewOf(), reopenedBy: 'hr' as const };
  given(population, requested, completed)
    .when(exclude(), { ...facts, reviews: [reopened] })
    .refuses('review/reopened');
});
test('keeps which kinds of reviews a cycle was launched with', () => {
  const { launched } = [requested, completed].reduce(population.evolve, population.initial);
  expect([...launched]).toEqual(['annual']);
});
