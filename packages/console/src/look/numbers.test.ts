import { expect, test } from 'vitest';
import { percentText } from './numbers.ts';

test('a share is written as a percentage with a space, as the API writes it', () => {
  expect(percentText(0.578)).toBe('58\u00a0%');
});
