import { expect, test } from 'vitest';
import type { CyclePolicy } from '@cairn/contracts/cycle.values';
import { detectors, openCycle, openReview, setGoal, startLog } from './log.fixture.ts';
import { checksOf, flat } from './screen.fixture.ts';

/** What each detector found in a review with flat marks, a vague text and citations of the last months only. */
const outcomesBy = (thresholds?: CyclePolicy['thresholds']) => {
  const log = startLog();
  openCycle(log, detectors, thresholds && { thresholds });
  const goal = setGoal(log, '5b');
  const checkIns = Array.from({ length: 12 }, (_, month) =>
    goal.checkIn(`${month + 1}`, `2025-${String(month + 1).padStart(2, '0')}-15`),
  );
  const review = openReview(log, '5b', '7a');
  review.assess(flat, { text: 'Great.', evidence: [] });
  review.propose(4, checkIns.slice(9));
  return Object.fromEntries(
    Object.keys(detectors).map((name) => [
      name,
      checksOf(log, name)?.map(({ outcome, minimum }) => `${outcome}, minimum ${minimum}`),
    ]),
  );
};

test('a detector is judged by the thresholds of the cycle, if it sets any', () => {
  expect(outcomesBy()).toEqual({
    recency: ['notEnoughData, minimum 4'],
    goalpost: ['clear, minimum 1'],
    straightLiningAcross: ['notEnoughData, minimum 5'],
    straightLiningWithin: ['notEnoughData, minimum 3'],
    unsupportedClaim: ['flagged, minimum 1'],
  });
  const thresholds = {
    recency: { minimum: 3 },
    goalpost: { threshold: -1 },
    straightLiningAcross: { minimum: 1 },
    straightLiningWithin: { threshold: 1 },
    unsupportedClaim: { threshold: 0 },
  };
  expect(outcomesBy(thresholds)).toEqual({
    recency: ['flagged, minimum 3'],
    goalpost: ['flagged, minimum 1'],
    straightLiningAcross: ['notEnoughData, minimum 20'],
    straightLiningWithin: ['flagged, minimum 5'],
    unsupportedClaim: ['clear, minimum 1'],
  });
});
