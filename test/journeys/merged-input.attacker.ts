import fc from 'fast-check';
import { expect } from 'vitest';
import type { System } from '../system.ts';
import { type Member, openReview, type Staff } from './organisation.fixture.ts';
import { watching } from './watching.ts';

type Attacked = { system: System; people: Staff; peers: readonly Member[]; cycleId: string };

const k = 3;

/** Lists in which a review could show. */
const lists = /^\/v1\/(review-|nominations|contributions)/;

/**
 * Peers contribute one after the other in an order that a seed gives, and after each step the rater and a peer ask
 * every query about the review. Expects that all but the giver see no difference, until a release shows `k` texts or more at once.
 */
export const seesOnlyWholeGroups = async ({ system, people, peers, cycleId }: Attacked): Promise<void> => {
  const subject = await people.join('Vera', ['employee'], people.rater);
  const { reviewId, on, assign } = await openReview(system, people, { subject, cycleId });
  const assignments = new Map<Member, string>();
  const givers = peers.slice(0, k + 1);
  for (const each of givers) assignments.set(each, await assign(each, 'peer'));
  const [witness] = givers;
  if (!witness) throw new Error('nobody contributes');
  const lookers = [people.rater, witness];
  const watch = await watching(system, { lookers, ids: { reviewId }, lists });
  const [order = []] = fc.sample(fc.shuffledSubarray(givers, { minLength: givers.length }), {
    numRuns: 1,
    seed: 20_261,
  });
  for (const [i, giver] of order.entries()) {
    await on(giver, 'contributions', { assignmentId: assignments.get(giver), text: `Word of ${giver.name}` });
    await watch.seesNothingNew(giver);
    // Too few the first time.
    if (i + 1 !== k - 1 && i + 1 !== k + 1) continue;
    await on(people.hr, 'input-releases', { relation: 'peer' });
    await watch.seesAtLeast(k);
  }
  expect(watch.textsSeenBy(people.rater)).toBe(k + 1);
};
