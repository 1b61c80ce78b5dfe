import { expect, test } from 'vitest';
import { movesWeek } from './moves-week.ts';
import type { Week } from './questions.ts';

const lists = (goals: { goalId: string; owner: { id: string }; accountableId: string }[]) => ({
  goals: { goals },
  toClose: { goals: [{ goalId: 'over', owner: { id: 'cy' }, accountableId: 'cy' }] },
  checkIns: { due: [{ goalId: 'owed' }] },
  offers: { offers: [] },
  alerts: { alerts: [] },
  blockers: { blockers: [] },
});
const week = {
  mine: lists([]),
  team: lists([{ goalId: 'theirs', owner: { id: 'ada' }, accountableId: 'ada' }]),
} as unknown as Week;

const moves = (subject: string, data: object = {}) =>
  movesWeek({ subject, type: 'GoalSet', data }, week, 'me');

test('a week moves by its own goals, by those of the team, and by what names somebody in it', () => {
  expect([moves('owed'), moves('over'), moves('theirs'), moves('other')]).toEqual([true, true, true, false]);
  expect(moves('new', { data: { context: { accountableId: 'me' } } })).toBe(true);
  expect(moves('offered', { data: { accountableId: 'me', context: { accountableId: 'bo' } } })).toBe(true);
  expect(moves('new', { data: { context: { owner: { kind: 'person', id: 'ada' } } } })).toBe(true);
  expect(moves('new', { data: { context: { owner: { kind: 'person', id: 'bo' } } } })).toBe(false);
});
