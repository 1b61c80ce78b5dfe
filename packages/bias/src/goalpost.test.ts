import { describe, expect, test } from 'vitest';
import { goalpost, type RevisedGoal } from './goalpost.ts';

const find = (...goals: RevisedGoal[]) => goalpost({ about: 'rating', goals });
const untouched: RevisedGoal = { revisions: 0, without: 0.4, with: 0.4 };

describe('the goalpost detector', () => {
  test('asks if late revisions lift the progress of a cited goal by .1 or more', () => {
    expect(find(untouched, { revisions: 2, without: 0.3, with: 0.4 })).toMatchObject({
      detector: 'goalpost',
      version: '1',
      kind: 'asks',
      outcome: 'flagged',
      numbers: { cited: 2, revised: 1, revisions: 2 },
      sampleSize: 2,
      ours: true,
    });
    expect(find({ revisions: 1, without: 0.3, with: 1 }).numbers['rise']).toBeCloseTo(0.7);
  });

  test('is clear if late revisions lift no goal so far, or lower it', () => {
    expect(find({ revisions: 1, without: 0.3, with: 0.399 }).outcome).toBe('clear');
    expect(find({ revisions: 1, without: 0.9, with: 0.1 })).toMatchObject({
      outcome: 'clear',
      numbers: { rise: 0 },
    });
  });

  test('is clear if nothing was revised late', () => {
    expect(find(untouched)).toMatchObject({ outcome: 'clear', numbers: { cited: 1, revised: 0 } });
  });

  test('takes progress that only a revision made possible for a rise', () => {
    expect(find({ revisions: 1, without: null, with: 0.5 }).outcome).toBe('flagged');
    expect(find({ revisions: 1, without: null, with: null }).outcome).toBe('clear');
  });

  test('has not enough data if no goal is cited', () => {
    expect(find()).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0, numbers: { cited: 0 } });
  });
});
