import type { PopulationEvent } from '@cairn/contracts/population.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { launchEnd, population } from './population.decider.ts';
import type { PopulationFacts } from './population.state.ts';
import { noFacts } from './review.facts.ts';
import { cycle as pinned } from './review.fixture.ts';

const reviewCycle = { ...pinned, status: 'open' as const };
const cycleId = reviewCycle.cycleId;
const upTo = { position: '42', eventId: uuid(7) };
const stages = [
  { stage: 'manager' as const, from: '2026-07-01', to: '2026-07-10' },
  { stage: 'sharing' as const, from: '2026-07-11', to: '2026-07-20' },
];
const facts: PopulationFacts = {
  cycle: { ...reviewCycle, stages },
  upTo,
  day: '2026-07-01',
  reviews: [],
  opening: noFacts,
};
const launchId = uuid(8);
const request = (kind: 'annual' | 'midYear' = 'annual', id = launchId) =>
  commandOf('RequestLaunch', { cycleId, launchId: id, kind });
const requested = (id = launchId): PopulationEvent => ({
  type: 'LaunchRequested',
  data: { cycleId, launchId: id, kind: 'annual', upTo, day: '2026-07-01', occurredAt: now },
});
const completed: PopulationEvent = {
  type: 'LaunchCompleted',
  data: { cycleId, launchId, opened: 1, openBefore: 0, leftOut: 0, occurredAt: now },
};

test('a launch pins the end of the log and the day', () => {
  given(population).when(request(), facts).decides(requested());
});
test('a launch that is under way is not requested again, and refuses another kind', () => {
  given(population, requested())
    .when(request('annual', uuid(9)), facts)
    .decidesNothing();
  given(population, requested())
    .when(request('midYear', uuid(9)), facts)
    .refuses('cycle/launch-under-way', 'kind');
});
test('a launch may follow one that is complete', () => {
  given(population, requested(), completed)
    .when(request('annual', uuid(9)), facts)
    .decides(requested(uuid(9)));
});
test.each([
  ['was never opened', { status: 'unset' } as const, 'cycle/unknown'],
  ['is closed', { ...reviewCycle, status: 'closed' } as const, 'cycle/closed'],
  ['has no reviews', { ...reviewCycle, kind: 'okr' } as const, 'cycle/without-reviews'],
])('refuses the launch of a cycle that %s', (_, cycle, code) => {
  given(population)
    .when(request(), { ...facts, cycle })
    .refuses(code);
});

const move = (stage: 'manager' | 'nomination', from: string, to: string) =>
  commandOf('MoveStage', { cycleId, stage, days: { from, to }, reason: 'A strike' });
const moved: PopulationEvent = {
  type: 'StageMoved',
  data: {
    cycleId,
    stage: 'manager',
    from: { from: '2026-07-01', to: '2026-07-10' },
    to: { from: '2026-07-01', to: '2026-07-12' },
    reason: 'A strike',
    occurredAt: now,
  },
};

test('moves a stage once, and names its days before', () => {
  given(population)
    .when(move('manager', '2026-07-01', '2026-07-12'), facts)
    .decides(moved);
  given(population, moved)
    .when(move('manager', '2026-07-01', '2026-07-12'), facts)
    .decidesNothing();
});
test('refuses a stage that the cycle does not have, or that would end after the next one', () => {
  given(population)
    .when(move('nomination', '2026-07-01', '2026-07-12'), facts)
    .refuses('cycle/unknown-stage', 'stage');
  given(population)
    .when(move('manager', '2026-07-01', '2026-07-21'), facts)
    .refuses('cycle/stages-out-of-order', 'days/to');
});

const leftOut = Array.from({ length: 501 }, (_, i) => ({
  personId: uuid(100 + i),
  employmentId: uuid(1_000 + i),
  reason: 'noRater' as const,
}));
const complete = commandOf('CompleteLaunch', { cycleId, launchId, opened: 2, openBefore: 1, leftOut });

test('a launch is completed once, with those whom it left out in parts', () => {
  const part = (some: typeof leftOut): PopulationEvent => ({
    type: 'EmploymentsLeftOut',
    data: { cycleId, launchId, leftOut: some, occurredAt: now },
  });
  given(launchEnd, requested())
    .when(complete, undefined)
    .decides(part(leftOut.slice(0, 500)), part(leftOut.slice(500)), {
      type: 'LaunchCompleted',
      data: { cycleId, launchId, opened: 2, openBefore: 1, leftOut: 501, occurredAt: now },
    });
  given(launchEnd, requested(), completed).when(complete, undefined).decidesNothing();
});
