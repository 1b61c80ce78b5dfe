import { expect, test } from 'vitest';
import { cardFromTemplateOf, cardOf, emptyCard, levels } from './new-card.said.ts';

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
  const said = levels.map((level) => cardFromTemplateOf({ ...typed, level }));
  expect(said).toEqual([
    { level: 'enterprise', name: 'Sales', vision: 'Everybody sells', values: ['Honest', 'Quick'] },
    { level: 'operations', name: 'Sales', alignedTo: 'above', unitId: 'unit' },
    { level: 'businessUnit', name: 'Sales', alignedTo: 'above', unitId: 'unit' },
    { level: 'individual', name: 'Sales', alignedTo: 'above', ownerId: 'owner', visibility: 'private' },
  ]);
});

test('a new scorecard has a perspective for each line, with an id from its name', () => {
  const { perspectives } = cardOf({ ...typed, perspectives: 'Internal process\n\n Kunden & Märkte \n!' });
  expect(perspectives).toEqual([
    { perspectiveId: 'internalProcess', name: 'Internal process', weight: 1 },
    { perspectiveId: 'kundenMärkte', name: 'Kunden & Märkte', weight: 1 },
    { perspectiveId: '!', name: '!', weight: 1 },
  ]);
});

test('perspectives whose names have the same words have different ids', () => {
  const long = 'growth '.repeat(10);
  const { perspectives } = cardOf({ ...typed, perspectives: `Cost\nCost!\n${long}a\n${long}b` });
  const ids = perspectives?.map(({ perspectiveId }) => perspectiveId) ?? [];
  expect(ids.slice(0, 2)).toEqual(['cost', 'cost2']);
  expect([new Set(ids).size, Math.max(...ids.map(({ length }) => length))]).toEqual([4, 60]);
});
