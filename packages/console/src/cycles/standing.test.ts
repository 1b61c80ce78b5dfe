import { expect, test } from 'vitest';
import { actsFor, standingOf } from './standing.ts';

const everyone = { eligible: 'everyone' as const, exclusions: [] };
const excluded = {
  eligible: 'everyone' as const,
  exclusions: [{ employmentId: 'a', personId: 'ann', personName: 'Ann', reason: 'onLeave' as const }],
};
const review = (state: 'open' | 'shared' | 'withdrawn', employmentId = 'a') => ({ employmentId, state });

test('somebody takes part unless they are left out or others are named', () => {
  expect(standingOf(everyone, 'a', []).takesPart).toBe(true);
  expect(standingOf(excluded, 'a', [])).toMatchObject({ takesPart: false, leftOutFor: 'onLeave' });
  expect(standingOf({ eligible: ['b'], exclusions: [] }, 'a', []).takesPart).toBe(false);
});

test('the review that is open counts, then one that is final, and none of another employment', () => {
  const of = (...reviews: ReturnType<typeof review>[]) => standingOf(everyone, 'a', reviews).review;
  expect([of(), of(review('open', 'b'))]).toEqual([undefined, undefined]);
  expect(of(review('withdrawn'), review('shared'), review('open'))).toBe('open');
  expect(of(review('withdrawn'), review('shared'))).toBe('final');
  expect(of(review('withdrawn'))).toBe('withdrawn');
});

test('an open review is withdrawn, a missing one is opened after the launch, and who was left out is let in again', () => {
  const acts = (
    cycle: Parameters<typeof standingOf>[0],
    reviews: ReturnType<typeof review>[],
    isLaunched: boolean,
  ) => actsFor(standingOf(cycle, 'a', reviews), isLaunched);
  expect(acts(everyone, [review('open')], true)).toEqual(['withdraw']);
  expect(acts(everyone, [], true)).toEqual(['open', 'leaveOut']);
  expect(acts(everyone, [], false)).toEqual(['leaveOut']);
  expect(acts(everyone, [review('shared')], true)).toEqual(['leaveOut']);
  expect(acts(excluded, [], true)).toEqual(['include', 'leaveOut']);
  expect(acts(excluded, [review('withdrawn')], true)).toEqual(['leaveOut']);
  expect(acts({ eligible: ['b'], exclusions: [] }, [], false)).toEqual(['include']);
  expect(acts({ eligible: ['b'], exclusions: [] }, [], true)).toEqual(['open']);
});
