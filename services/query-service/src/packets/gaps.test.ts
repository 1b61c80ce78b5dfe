import { describe, expect, test } from 'vitest';
import { gapsIn, type QuarterSeen } from './gaps.ts';

const goal = { goalId: 'goal 1', title: 'Faster support', open: true, checkIns: 2 };
const quarter: QuarterSeen = {
  quarter: '2026-Q1',
  from: '2026-01-01',
  to: '2026-03-31',
  goals: [goal],
  checkIns: 2,
  readings: 0,
  feedback: 1,
};
const sentences = (seen: Partial<QuarterSeen>): string[] =>
  gapsIn([{ ...quarter, ...seen }]).map(({ sentence }) => sentence);

describe('a quarter', () => {
  test('with check-ins on every open goal and with feedback has no gap', () => {
    expect(sentences({})).toEqual([]);
  });

  test('without anything is one gap, and names no goal', () => {
    const nothing = { checkIns: 0, feedback: 0, goals: [{ ...goal, checkIns: 0 }] };
    expect(sentences(nothing)).toEqual(['There is no evidence in Q1 2026.']);
  });

  test('names the open goals on which nobody checked in', () => {
    const goals = [
      goal,
      { ...goal, title: 'Fewer returns', checkIns: 0 },
      { ...goal, open: false, checkIns: 0 },
    ];
    expect(sentences({ goals })).toEqual(['Nobody checked in on Fewer returns in Q1 2026.']);
  });

  test('names that nobody gave feedback', () => {
    expect(sentences({ feedback: 0 })).toEqual(['There is no feedback in Q1 2026.']);
  });
});
