import { expect, test } from 'vitest';
import { canBeDisputed } from './can-be-disputed.ts';

const review = (state: string, finals: string[], disputes: string[]) =>
  ({
    state,
    afterwards: {
      finals: finals.map((recordedAt) => ({ recordedAt })),
      disputes: disputes.map((recordedAt) => ({ recordedAt, resolved: { outcome: 'upheld' } })),
    },
  }) as never;

test('a rating can be disputed once it is shared', () => {
  expect(canBeDisputed(review('finalized', ['2026-11-01'], []))).toBe(false);
  expect(canBeDisputed(review('shared', ['2026-11-01'], []))).toBe(true);
});

test('a rating that was upheld cannot be disputed again, but a later final rating can', () => {
  expect(canBeDisputed(review('acknowledged', ['2026-11-01'], ['2026-11-03']))).toBe(false);
  expect(canBeDisputed(review('shared', ['2026-11-01', '2026-11-05'], ['2026-11-03']))).toBe(true);
});
