import { rejectionOf } from '@cairn/testing/given-when-then';
import { expect, test } from 'vitest';
import { checkAnchors } from './kpi-anchors.ts';

const range = { redLow: 20, goalLow: 40, goalHigh: 60, redHigh: 80 };

test.each([
  ['up', { red: 500, goal: 700 }],
  ['down', { red: 10, goal: 6 }],
  ['range', range],
  ['range', { ...range, goalHigh: 40 }],
] as const)('accepts %s anchors %o', (direction, anchors) => {
  expect(rejectionOf(() => checkAnchors(direction, anchors))).toBeUndefined();
});

test.each([
  ['up', { red: 700, goal: 700 }, 'anchors/goal'],
  ['up', range, 'anchors'],
  ['down', { red: 6, goal: 10 }, 'anchors/goal'],
  ['range', { ...range, goalHigh: 39 }, 'anchors/goalHigh'],
  ['range', { ...range, redLow: 40 }, 'anchors/goalLow'],
  ['range', { ...range, redHigh: 60 }, 'anchors/redHigh'],
  ['range', { red: 1, goal: 2 }, 'anchors'],
] as const)('refuses %s anchors %o, naming %s', (direction, anchors, path) => {
  const rejection = rejectionOf(() => checkAnchors(direction, anchors));
  expect(rejection?.fields.map((field) => field.path)).toEqual([path]);
});
