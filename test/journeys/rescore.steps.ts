import { randomUUID } from 'node:crypto';
import { describeRescoring } from '@cairn/operator/rescore.command';
import { rescore } from '@cairn/operator/rescore';
import { beforeAll, describe, expect, test } from 'vitest';
import type { System } from '../system.ts';
import { goalOf, openReview, type Staff } from './organisation.fixture.ts';

type Keyed = { revision: number; keyResults: { keyResultId: string }[] };
type Given = { system: System; people: Staff; okrId: string; cycleId: string };

/** What `cairn rescore` finds in an OKR cycle and a review cycle that pin version 3 of the formulas. */
export const rescoreTests = (given: () => Given): void => {
  let goalId: string;
  let reviewId: string;
  /** The position of the goal before its weight was revised away. */
  let before: bigint;

  const revised = async ({ system, people: { peer }, okrId }: Given) => {
    const measure = { kind: 'increase', baseline: 0, target: 10 };
    const keyResults = ['Sales', 'Churn'].map((title) => ({ title, weight: 1, measure }));
    const set = await system.does(peer, '/goals', goalOf(peer, okrId, { keyResults }));
    const path = `/goals/${set.id}`;
    const { keyResultId } = (await system.reads<Keyed>(peer, path)).keyResults[0] ?? {};
    const body = { title: 'Sales', measure, weight: 0.01, reason: 'Nobody sells here.' };
    const { revision } = await system.does(peer, `${path}/key-results/${keyResultId}/revisions`, body);
    return { goalId: set.id, before: BigInt(set.position), revision };
  };

  beforeAll(async () => {
    const { system, people, cycleId } = given();
    const goal = await revised(given());
    const review = await openReview(system, people, { subject: people.peer, cycleId });
    const evidence = [{ stream: `goal-${goal.goalId}`, revision: goal.revision }];
    await review.on(people.rater, 'proposals', { mark: 3, rationale: 'A quiet year.', evidence });
    ({ goalId, before } = goal);
    ({ reviewId } = review);
  });

  describe('a rescoring', () => {
    const dropped = { before: { dropped: 0.495 }, after: { dropped: 0 } };

    test('lists the goals of an OKR cycle that other formulas would score differently, and writes nothing', async () => {
      const { system, okrId } = given();
      const end = await system.store.head();
      const found = await rescore(system.store, { cycleId: okrId, version: '1' });
      expect(found).toMatchObject({
        kind: 'okr',
        pinned: '3',
        tried: '1',
        goals: 2,
        results: [{ goalId, reviewId: null, ...dropped }],
      });
      expect(describeRescoring(found)).toContain(`${goalId}  –       none`);
      expect(describeRescoring(found)).toContain('0.495 → 0');
      expect(await system.store.head()).toBe(end);
    });

    test('lists the goals cited in a review cycle that other formulas would score differently', async () => {
      const { system, cycleId } = given();
      const found = await rescore(system.store, { cycleId, version: '1' });
      expect(found).toMatchObject({ kind: 'review', goals: 2, results: [{ goalId, reviewId, ...dropped }] });
    });

    test('finds no difference with the pinned version, or before the weight was revised', async () => {
      const { system, okrId } = given();
      const same = await rescore(system.store, { cycleId: okrId, version: '3' });
      expect(describeRescoring(same)).toContain('No result would differ.');
      const at = { position: before };
      const earlier = await rescore(system.store, { cycleId: okrId, version: '1', at });
      expect(earlier).toMatchObject({ goals: 2, results: [], upTo: { position: String(before) } });
    });

    test('is refused for an unknown version or cycle', async () => {
      const { system, okrId } = given();
      await expect(rescore(system.store, { cycleId: okrId, version: '9' })).rejects.toThrow(
        'There is no scoring version "9". These exist: 1, 2, 3.',
      );
      await expect(rescore(system.store, { cycleId: randomUUID(), version: '1' })).rejects.toThrow(
        'The log holds no cycle',
      );
    });
  });
};
