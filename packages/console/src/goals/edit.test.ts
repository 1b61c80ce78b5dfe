import { expect, test } from 'vitest';
import { changedIn, wordsOf } from './edit.ts';

const opened = wordsOf({
  title: 'Customers stay',
  description: null,
  ambition: 'committed',
  period: { from: '2026-01-01', to: '2026-06-30' },
  checkInCadenceDays: 7,
});

test('a revision names only what was changed', () => {
  expect(changedIn(opened, opened)).toEqual({});
  expect(changedIn(opened, { ...opened, to: '2026-07-31', cadence: '14' })).toEqual({
    period: { from: '2026-01-01', to: '2026-07-31' },
    checkInCadenceDays: 14,
  });
});

test('a description that was emptied is taken away', () => {
  const described = { ...opened, description: 'All of them' };
  expect(changedIn(described, opened)).toEqual({ description: null });
});
