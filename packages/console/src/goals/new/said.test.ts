import { expect, test } from 'vitest';
import { newKeyResult } from '../key-result/said.ts';
import { newGoal, readGoal, filledBy } from './said.ts';

const given = { me: 'me', cycleId: 'now' };

test('a new goal is one of my own in the cycle of today, and leaves out what was not said', () => {
  expect(readGoal({ ...newGoal(), title: 'Customers stay' }, given)).toEqual({
    words: {
      title: 'Customers stay',
      level: 'individual',
      ambition: 'committed',
      cycleId: 'now',
      owner: { kind: 'person', id: 'me' },
      visibility: 'public',
      checkInCadenceDays: 7,
      strategicObjective: null,
      keyResults: [],
    },
  });
});

test('what is missing is named at its field, all of it at once', () => {
  const figures = { baseline: '1', target: 'many' };
  const keyResults = [newKeyResult(), { ...newKeyResult(), figures }];
  const said = { ...newGoal(), whose: 'person' as const, cadence: 'weekly', keyResults };
  expect(readGoal(said, { ...given, cycleId: '' })).toEqual({
    missing: {
      cycleId: 'choice',
      'owner/id': 'choice',
      checkInCadenceDays: 'days',
      'keyResults/0/measure/baseline': 'figure',
      'keyResults/0/measure/target': 'figure',
      'keyResults/1/measure/target': 'figure',
    },
  });
});

test('the cycle of today can be taken out, and is then missing', () => {
  expect(readGoal({ ...newGoal(), cycleId: '' }, given)).toEqual({ missing: { cycleId: 'choice' } });
});

test('a template fills in what is still empty', () => {
  const measure = { kind: 'increase', baseline: 45, target: 65 };
  const template = {
    templateId: 'loyalty',
    name: 'Loyalty',
    title: 'Customers recommend us',
    description: 'All of them',
    ambition: 'aspirational' as const,
    keyResults: [{ title: 'Net promoter score', weight: 2, measure, milestones: null }],
    tags: ['loyalty', 'growth'],
    occurredAt: '',
    recordedAt: '',
    backdated: false,
    retiredAt: null,
    revision: 0,
  };
  const typed = { ...newGoal(), title: 'Customers of the north recommend us' };
  expect(readGoal({ ...typed, ...filledBy(template, typed) }, given)).toMatchObject({
    words: {
      title: 'Customers of the north recommend us',
      description: 'All of them',
      ambition: 'aspirational',
      tags: ['loyalty', 'growth'],
      keyResults: [{ title: 'Net promoter score', weight: 2, measure }],
    },
  });
});
