import { expect, test } from 'vitest';
import { cardOf, emptyCard, levels } from './new-card.said.ts';

const typed = {
  ...emptyCard,
  name: 'Sales',
  vision: 'Everybody sells',
  values: 'Honest\n\n Quick ',
  alignedTo: 'above',
  unitId: 'unit',
  ownerId: 'owner',
  isPrivate: true,
};

test('a new scorecard says only what its level takes', () => {
  const said = levels.map((level) => cardOf({ ...typed, level }));
  expect(said).toEqual([
    { level: 'enterprise', name: 'Sales', vision: 'Everybody sells', values: ['Honest', 'Quick'] },
    { level: 'operations', name: 'Sales', alignedTo: 'above', unitId: 'unit' },
    { level: 'businessUnit', name: 'Sales', alignedTo: 'above', unitId: 'unit' },
    { level: 'individual', name: 'Sales', alignedTo: 'above', ownerId: 'owner', visibility: 'private' },
  ]);
});
