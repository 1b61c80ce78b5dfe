import { skipParked } from '@cairn/operator/parked.skip';
import { until } from '@cairn/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyBasis,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';
import { appendMalformed } from './malformed.fixture.ts';
import { startReactorProcess } from './reactor.process.ts';

let system: System;
let people: Staff;
let reactor: Awaited<ReturnType<typeof startReactorProcess>>;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  reactor = await startReactorProcess(system.eventStoreUrl);
});
afterAll(async () => {
  await reactor.stop();
  await system.stop();
});

const parks = (stream: string) => until(() => reactor.lines().find((line) => line['stream'] === stream));

describe('an event that cannot be decoded', () => {
  test('does not stop the reactor, which logs its id, stream and the reason, but none of its content', async () => {
    const stream = `goal-${people.subject.personId}`;
    const { id } = await appendMalformed(system.eventStoreUrl, { stream, type: 'GoalSet' });
    const said = await parks(stream);
    expect(said).toMatchObject({ id, stream, revision: 0, type: 'GoalSet' });
    expect(said?.['reason']).toContain('metadata');
    expect(JSON.stringify(reactor.lines())).not.toContain('SECRET');
    expect(await reactor.ready()).toBe(200);
  });

  test('holds up the screening of its review until it is skipped', async () => {
    const { hr, boss, rater, subject, peer } = people;
    const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, anyBasis);
    const { id: cycleId } = await system.does(hr, '/cycles', cycle);
    const parked = await openReview(system, people, { subject, cycleId });
    const other = await openReview(system, people, { subject: peer, cycleId });
    await parked.screened(rater, 'proposals', { mark: 4, rationale: 'Good.' });
    const stream = `screening-${parked.reviewId}`;
    await appendMalformed(system.eventStoreUrl, { stream, type: 'ScreeningCompleted' });
    await parks(stream);

    const moved = await parked.on(boss, 'moves', { mark: 3, reason: 'In line with other teams.' });
    await other.screened(rater, 'proposals', { mark: 4, rationale: 'Good.' });
    const screened = () => reactor.lines().filter((line) => line['reviewId'] === parked.reviewId);
    expect(screened()).toHaveLength(1);

    await skipParked(system, { stream, reason: 'Written by hand.', personId: hr.personId });
    await system.screened(parked.reviewId, moved);
    await until(() => screened().length === 2);
  });
});
