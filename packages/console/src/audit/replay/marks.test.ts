import { describe, expect, test } from 'vitest';
import { raisedFlags, ratedSteps } from './marks.ts';
import { stepsOf } from './replay.fixture.ts';

const finding = { flagId: 'f1', detector: 'recency' };
const standing = {
  screening: {
    last: { covers: 1, flags: { f1: { kind: 'asks' as const, detector: 'recency', about: 'rating' } } },
  },
};

describe('the steps that one can jump to', () => {
  test('are each proposal and each move', () => {
    const steps = stepsOf(
      { type: 'ReviewOpened' },
      { type: 'RatingProposed', data: { mark: 3, from: null } },
      { type: 'RatingMoved', data: { mark: 4, from: 3 } },
      { type: 'RatingFinalized', data: { mark: 4 } },
    );
    expect(ratedSteps(steps).map(({ step, from, to }) => [step.number, from, to])).toEqual([
      [2, null, 3],
      [3, 3, 4],
    ]);
  });

  test('have a flag once, where it was first raised, with its answer', () => {
    const steps = stepsOf(
      { type: 'BiasFlagged', finding },
      { type: 'BiasFlagged', finding },
      { type: 'FlagAnswered', data: { flagId: 'f1' }, state: standing },
    );
    expect(
      raisedFlags(steps).map(({ step, answer, stands }) => [step.number, answer?.number, stands]),
    ).toEqual([[1, 3, true]]);
  });

  test('tell that a flag was not found again', () => {
    const steps = stepsOf({ type: 'BiasFlagged', finding }, { type: 'ScreeningCompleted' });
    expect(raisedFlags(steps).map(({ answer, stands }) => [answer, stands])).toEqual([[undefined, false]]);
  });
});
