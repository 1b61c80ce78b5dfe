import { rounds } from '@cairn/testing/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyBasis,
  dimensions,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';
import { cycleScreeningsDue, cycleScreeningsIn, requestsThatChangedNothing } from './cycle-screenings.ts';
import { startReactorProcess } from './reactor.process.ts';
import { byReview, screeningsDue, screeningsIn, untilScreened } from './screenings.ts';

const KILLS = rounds(1);

describe('a reactor that is killed and started again', () => {
  let system: System;
  let people: Staff;
  let cycleId: string;
  let opened = 0;

  beforeAll(async () => {
    system = await startSystem({ reactor: false });
    people = await staff(system);
    const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, anyBasis);
    ({ id: cycleId } = await system.does(people.hr, '/cycles', cycle));
  });
  afterAll(() => system.stop());

  /** A review with a proposal and an assessment of equal marks. The third such review also concerns the earlier ones. */
  const rate = async (): Promise<void> => {
    const { join, rater } = people;
    opened += 1;
    const subject = await join(`Subject${opened}`, ['employee'], rater);
    const { on, assign } = await openReview(system, people, { subject, cycleId });
    const assignmentId = await assign(rater, 'manager');
    const ratings = dimensions.map((dimension) => ({ dimension, mark: 4 }));
    await on(rater, 'assessments', { assignmentId, ratings, text: 'A great person.' });
    await on(rater, 'proposals', { mark: 4, rationale: 'Good.' });
  };

  test('screens each step once, against the log up to that step', async () => {
    for (let kills = 0; kills < KILLS; kills++) {
      for (let i = 0; i < 3; i++) await rate();
      // The second request finds nothing that changed.
      for (let i = 0; i < 2; i++) await system.does(people.hr, `/cycles/${cycleId}/fairness-screenings`, {});
      const before = await screeningsIn(system);
      const reactor = await startReactorProcess(system.eventStoreUrl);
      // It is killed at some moment between its first screening and its last.
      await untilScreened(system, before.length + 1 + kills);
      await reactor.kill();
    }
    await rate();
    const due = await screeningsDue(system);
    expect((await screeningsIn(system)).length).toBeLessThan(due.length);
    const reactors = await Promise.all([1, 2].map(() => startReactorProcess(system.eventStoreUrl)));
    await untilScreened(system, due.length);
    await rate();
    const all = await screeningsDue(system);
    await untilScreened(system, all.length);
    await expect.poll(() => Promise.all(reactors.map(({ ready }) => ready()))).toEqual([200, 200]);
    expect(await Promise.all(reactors.map(({ stop }) => stop()))).toEqual([0, 0]);

    expect(byReview(await screeningsIn(system))).toEqual(byReview(all));
    const ofCycle = await cycleScreeningsDue(system);
    expect(ofCycle).toHaveLength(KILLS);
    expect(await cycleScreeningsIn(system)).toEqual(ofCycle);
    const unchanged = await requestsThatChangedNothing(system);
    expect([unchanged.length, new Set(unchanged).size]).toEqual([KILLS, KILLS]);
    expect(all.filter(({ detectors }) => detectors.some(({ outcome }) => outcome === 'flagged'))).not.toEqual(
      [],
    );
  });
});
