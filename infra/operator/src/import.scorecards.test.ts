import { expect, test } from 'vitest';
import { scorecardFile } from './import.scorecards.ts';
import { stepsOf } from './import.step.ts';

test('a scorecard is published after the links of all its lines', () => {
  const line = (objective: string, more: object = {}) => ({
    scorecard: 'S',
    objectives: [{ objective, name: objective }],
    ...more,
  });
  const items = [
    line('Earn', { name: 'Firm', publish: true }),
    line('Serve', { links: [{ effect: 'Earn' }] }),
  ].map((item, place) => ({ line: place + 1, item }));
  expect(stepsOf(items, scorecardFile).steps.map(({ line: at, command }) => [at, command])).toEqual([
    [1, 'DraftScorecard'],
    [1, 'AddStrategicObjective'],
    [2, 'AddStrategicObjective'],
    [2, 'LinkStrategicObjectives'],
    [1, 'PublishScorecard'],
  ]);
});
