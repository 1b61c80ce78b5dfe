import { expect, test } from 'vitest';
import { withNames } from './with-names.ts';

const placeholders = [
  { placeholder: '[P1]', name: 'Marta $& Ruiz' },
  { placeholder: '[P11]', name: 'Dario Conti' },
];

test('names are put back as they are, wherever their placeholder stands', () => {
  expect(withNames('[P1] and [P11]: [P1].', placeholders)).toBe(
    'Marta $& Ruiz and Dario Conti: Marta $& Ruiz.',
  );
});

test('an answer about somebody whom the model made up is refused', () => {
  expect(() => withNames('[P2] helped.', placeholders)).toThrow('not known');
});
