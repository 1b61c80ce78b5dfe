import { suggestionKinds } from '@cairn/contracts/suggestion.values';
import { expect, test } from 'vitest';
import { templateOf } from './templates.ts';

test('a template with other words has another name: these words have these names', () => {
  const known = suggestionKinds.map((kind) => {
    const { template, hash } = templateOf(kind);
    return [template, hash.slice(0, 12)];
  });
  expect(known).toEqual([
    ['observation@1', '1ba27f5214b7'],
    ['draft@1', '9039917cad51'],
    ['question@1', '9fa45c4e9017'],
  ]);
});
