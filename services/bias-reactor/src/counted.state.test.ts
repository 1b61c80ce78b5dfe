import { straightLiningAcross } from '@cairn/bias/straight-lining-across';
import { type RatedReview, straightLiningWithin } from '@cairn/bias/straight-lining-within';
import { countMarks } from '@cairn/bias/mark-counts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countProposed, type MarkState, proposedBy } from './mark.state.ts';
import { aroundReview, latest, noRated, putLast, takeOut } from './rated.state.ts';

const reviewIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const about = 'rating';

describe('facts that are kept as the log is folded', () => {
  const marks = fc.oneof(
    { weight: 4, arbitrary: fc.constant([4, 4, 4, 4, 4]) },
    { weight: 2, arbitrary: fc.constant([4, 4, 4, 4, 3]) },
    { weight: 1, arbitrary: fc.constant([4, 4, 4, 4]) },
  );
  const steps = fc.array(
    fc.record({ reviewId: fc.constantFrom(...reviewIds), marks: fc.option(marks, { freq: 6 }) }),
    { maxLength: 30 },
  );

  test('give the same straight lines as all assessments in their order, whatever is replaced or withdrawn', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const row = noRated();
        let scratch: RatedReview[] = [];
        const flagged = () => {
          const find = (reviewId: string) => straightLiningWithin({ about, reviewId, assessments: scratch });
          return new Set(
            scratch.map(({ reviewId }) => reviewId).filter((id) => find(id).outcome === 'flagged'),
          );
        };
        for (const { reviewId, marks: given } of all) {
          const before = flagged();
          const near = [...aroundReview(row, reviewId), ...latest(row)].map((each) => each.reviewId);
          scratch = scratch.filter((each) => each.reviewId !== reviewId);
          if (given) {
            const review = { reviewId, ratings: given.map((mark, i) => ({ dimension: `${i}`, mark })) };
            scratch.push(review);
            putLast(row, review, undefined);
          } else takeOut(row, reviewId);
          for (const { reviewId: id } of scratch) {
            const { run: _, ...kept } = straightLiningWithin({
              about,
              reviewId: id,
              assessments: aroundReview(row, id),
            });
            const { run: __, ...taken } = straightLiningWithin({ about, reviewId: id, assessments: scratch });
            expect(kept).toEqual(taken);
          }
          const after = flagged();
          const changed = [...before, ...after].filter(
            (id) => before.has(id) !== after.has(id) && id !== reviewId,
          );
          if (given) expect(changed.filter((id) => !near.includes(id))).toEqual([]);
        }
      }),
    );
  });

  test('give the same counts of marks as all proposals, whatever is replaced or withdrawn', () => {
    const proposal = fc.record({
      proposerId: fc.constantFrom('x', 'y'),
      mark: fc.integer({ min: 1, max: 3 }),
    });
    const proposals = fc.array(
      fc.record({ reviewId: fc.constantFrom(...reviewIds), proposal: fc.option(proposal, { freq: 6 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(proposals, (all) => {
        const state: MarkState = new Map();
        const scratch = new Map<string, { proposerId: string; mark: number }>();
        for (const { reviewId, proposal: to } of all) {
          countProposed(state, 'cycle', { from: scratch.get(reviewId) ?? null, to });
          if (to) scratch.set(reviewId, to);
          else scratch.delete(reviewId);
        }
        for (const rater of ['x', 'y', 'z']) {
          const of = (isOwn: boolean) =>
            countMarks(
              [...scratch.values()]
                .filter(({ proposerId }) => (proposerId === rater) === isOwn)
                .map(({ mark }) => [mark, 1]),
            );
          const { own, others } = proposedBy(state, 'cycle', rater);
          expect([own, others]).toEqual([of(true), of(false)]);
          expect(straightLiningAcross({ about, ratings: own, others }).outcome).toBe(
            straightLiningAcross({ about, ratings: of(true), others: of(false) }).outcome,
          );
        }
      }),
    );
  });

  test('look at as few assessments at the thousandth review as at the tenth', () => {
    const row = noRated();
    const looked = Array.from({ length: 1_000 }, (_, i) => {
      const reviewId = `${i}`;
      const near = [...aroundReview(row, reviewId), ...latest(row)].length;
      putLast(
        row,
        { reviewId, ratings: ['a', 'b', 'c', 'd', 'e'].map((dimension) => ({ dimension, mark: 4 })) },
        undefined,
      );
      return near + aroundReview(row, reviewId).length;
    });
    expect(looked[999]).toBe(looked[9]);
  });
});
