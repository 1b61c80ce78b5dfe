import { expect, test } from 'vitest';
import { leftOutBy, whyOut } from './left-out.ts';

test('those who are left out are named by reason, that of most people first', () => {
  const exclusions = [
    { personName: 'Ann', reason: 'leaving' },
    { personName: 'Ben', reason: 'other' },
    { personName: null, reason: 'other' },
  ];
  expect(leftOutBy(exclusions)).toEqual([
    { reason: 'other', names: ['Ben', null] },
    { reason: 'leaving', names: ['Ann'] },
  ]);
});

test('a withdrawn review says why somebody left the cycle, and not the review that they have since they came back', () => {
  const left = {
    why: 'leaving' as const,
    reason: 'Moves abroad',
    byId: 'hr',
    byName: 'Hana',
    occurredAt: '2026-03-01T09:00:00.000Z',
    recordedAt: '2026-03-01T09:00:00.000Z',
    backdated: false,
  };
  expect(whyOut({ state: 'withdrawn', reason: null, left })).toBe('leaving');
  expect(whyOut({ state: 'opened', reason: null, left })).toBeUndefined();
  expect(whyOut({ state: 'leftOut', reason: 'onLeave', left: null })).toBe('onLeave');
});
