import { expect, test } from 'vitest';
import { measureBody, valueBody } from './key-result.commands.ts';

const unitIs = (unit: string): boolean =>
  measureBody.safeParse({ kind: 'increase', baseline: 45, target: 65, unit }).success;
const partIs = (milestoneId: string): [boolean, boolean] => [
  measureBody.safeParse({ kind: 'milestone', parts: [{ milestoneId, title: 'Pilot' }] }).success,
  valueBody.safeParse({ kind: 'milestone', milestoneId, done: true }).success,
];

test('accepts a few short words as a unit of measure, and no sentence', () => {
  for (const unit of ['%', 'h', '/s', 'k€', 'm²', 'points', ' NPS points ', 'tickets per week'])
    expect({ unit, is: unitIs(unit) }).toEqual({ unit, is: true });
  for (const unit of ['', ' ', 'as Anna said it is', 'a\nb', 'two  gaps', 'calls that Anna Schmidt missed'])
    expect({ unit, is: unitIs(unit) }).toEqual({ unit, is: false });
});

test('accepts an id for a milestone, and no text', () => {
  for (const id of ['1', 'pilot', 'roll-out_2'])
    expect({ id, is: partIs(id) }).toEqual({ id, is: [true, true] });
  for (const id of ['', 'Anna is back', 'a.b', 'x'.repeat(61)])
    expect({ id, is: partIs(id) }).toEqual({ id, is: [false, false] });
});
