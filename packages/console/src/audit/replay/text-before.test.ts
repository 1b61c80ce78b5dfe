import { describe, expect, test } from 'vitest';
import { isRewritten } from './rewritten.ts';
import { stepsOf } from './replay.fixture.ts';
import { textBefore } from './text-before.ts';

const assessed = (text: string, assignmentId: string, who = 'p1') => ({
  type: 'AssessmentSubmitted',
  who,
  texts: { text },
  data: { assignmentId },
});

describe('the text that a step is compared with', () => {
  const steps = stepsOf(
    assessed('first', 'a1'),
    assessed('as a peer', 'a2'),
    assessed('of another', 'a1', 'p2'),
    assessed('second', 'a1'),
  );

  test('is the last one by the same person for the same assignment', () => {
    expect(steps.map((step) => textBefore(steps, step, 'text'))).toEqual([
      undefined,
      undefined,
      undefined,
      'first',
    ]);
  });

  test('is compared word by word if much of it is kept, and only then', () => {
    const before = 'The mark follows the cited results of the half-year.';
    expect(isRewritten(before, 'The mark follows the cited results of the whole year.')).toBe(true);
    expect(isRewritten(before, 'Compared in calibration with three others at this level.')).toBe(false);
    expect(isRewritten(before, before)).toBe(false);
    expect(isRewritten('Steady.', 'Not steady.')).toBe(false);
  });
});
