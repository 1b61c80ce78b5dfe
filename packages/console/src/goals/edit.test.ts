import { expect, test } from 'vitest';
import { changedIn, daysOf, wordsOf } from './edit.ts';

const opened = wordsOf({
  title: 'Customers stay',
  description: null,
  ambition: 'committed',
  period: { from: '2026-01-01', to: '2026-06-30' },
  checkInCadenceDays: 7,
  strategicObjective: {
    scorecardId: 'card',
    scorecardName: 'Card',
    objectiveId: 'loyalty',
    objectiveName: 'Loyalty',
  },
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

test('an objective can be taken away or replaced', () => {
  expect(changedIn(opened, { ...opened, objective: '' })).toEqual({ strategicObjective: null });
  expect(changedIn(opened, { ...opened, objective: 'card growth' })).toEqual({
    strategicObjective: { scorecardId: 'card', objectiveId: 'growth' },
  });
});

test('only a whole number of days is a cadence', () => {
  expect(['14', ' 7 ', 'weekly', '0', '1.5', ''].map(daysOf)).toEqual([
    14,
    7,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
