import { expect, test } from 'vitest';
import { BadPattern, parsePattern } from './pattern.ts';

test.each([
  ['^order-[0-9]+$', ['order-1'], ['order-', 'reorder-1']],
  ['^[^$].*', ['Noted'], ['$metadata', '']],
  ['^[^\\$].*', ['Noted'], ['$metadata']],
  ['(?i)^ORDER', ['order-1', 'Order-1'], ['reorder']],
  ['\\Aorder\\-\\d+\\z', ['order-1'], ['order-1\n', 'an order-1']],
  ['\\Aorder\\Z', ['order', 'order\n'], ['orders']],
  ['(?m)\\Aorder$', ['order\nbook'], ['book\norder']],
  ['^a\\:b\\ c\\@d\\"e$', ['a:b c@d"e'], ['a\\:b']],
  ['^[a\\-c]+$', ['a-c'], ['b']],
  ['^[\\]\\^]$', [']', '^'], ['\\']],
  ['^\\\\A$', ['\\A'], ['A']],
  ['^\\p{L}+$', ['größe'], ['1']],
  ['^(?<kind>order|goal)-', ['goal-1'], ['user-1']],
])('a pattern like %s matches as in .NET', (pattern, matching, others) => {
  const expression = parsePattern(pattern);
  for (const text of matching) expect([text, expression.test(text)]).toEqual([text, true]);
  for (const text of others) expect([text, expression.test(text)]).toEqual([text, false]);
});

test.each(['(', '[a', 'a{2,1}', '(?x)a b', '(?>a)', '\\_', '\\'])('the pattern %s is refused', (pattern) => {
  expect(() => parsePattern(pattern)).toThrow(BadPattern);
});
