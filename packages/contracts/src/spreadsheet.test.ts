import { expect, test } from 'vitest';
import { delimiterOf, figureIn } from './spreadsheet.ts';

test.each([
  ['12.5', 12.5],
  ['-3', -3],
  ['1e3', 1000],
])('reads the number %s', (text, number) => {
  expect(figureIn(text)).toBe(number);
});

test.each(['12,5', '0x10', ' 1', 'Infinity', ''])(
  'leaves "%s" as it is, because it is no decimal number',
  (text) => {
    expect(figureIn(text)).toBe(text);
  },
);

test.each([
  ['a;b\nc,d', ';'],
  ['a\tb', '\t'],
  ['a,b\nc;d', ','],
])('finds the delimiter in the first line', (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});
