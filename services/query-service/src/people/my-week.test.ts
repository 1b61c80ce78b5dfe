import { statementOf } from '@cairn/read-model/database';
import { expect, test } from 'vitest';
import { viewerIfAny } from '../asking/viewer.ts';
import { weekOf } from './my-week.sql.ts';

const context = { now: () => new Date('2026-08-03T09:00:00Z'), timeZone: 'UTC' };
const manager = { personId: '6f0c8f0e-54f5-4a7f-8d7c-0d0b1c3f2a11', roles: ['employee', 'manager'] as const };
const viewers = {
  goals: viewerIfAny(manager, 'ReadGoals', context),
  kpis: viewerIfAny(manager, 'ReadKpis', context),
  reviews: viewerIfAny(manager, 'ReadReviewSummaries', context),
  cards: viewerIfAny(manager, 'ReadScorecard', context),
};

test('a manager’s week finds the people below them once, whatever it lists', () => {
  const { text } = statementOf(weekOf(viewers, true));
  expect(text.match(/with recursive reports\b/g)).toHaveLength(1);
  expect(text.match(/from reports_found\b/g)?.length).toBeGreaterThan(10);
});
