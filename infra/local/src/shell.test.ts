import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { quoted } from './shell.ts';

test('a plain path is not quoted', () => {
  expect(quoted('.cairn/tokens')).toBe('.cairn/tokens');
});

test.each(['my data/it', "it's", '$HOME/`x`', '"a"', 'a;b', '~', ''])(
  'a shell reads %j back as one word',
  (word) => {
    const echoed = execFileSync('sh', ['-c', `printf '<%s>' "$(printf %s ${quoted(word)})"`], {
      encoding: 'utf8',
    });
    expect(echoed).toBe(`<${word}>`);
  },
);
