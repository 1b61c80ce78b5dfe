import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '@cairn/runtime/environment';
import { expect, test } from 'vitest';
import { places } from '../console/places.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => join('docs', path));
const documents = ['README.md', ...pages];

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

test('docs/settings.md has a row with the default of every environment variable', () => {
  const settings = read('docs/settings.md').replaceAll('`', '');
  const rows = Object.entries(environment).map(([name, schema]) => {
    const { data = '' } = schema.safeParse(undefined);
    return `| ${[name, data].join(' | ').trimEnd()} |`;
  });
  expect(rows.filter((row) => !settings.includes(row))).toEqual([]);
});

test('every file that the README and the docs name exists', () => {
  const named = documents.flatMap((document) =>
    matches(read(document), /`((?:packages|services|infra|test|docs)\/[\w./-]+)`/g),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every page that the README and the docs link to exists', () => {
  const links = documents.flatMap((document) =>
    matches(read(document), /\]\((?!https?:)([^)#]+)/g).map((target) => join(dirname(document), target)),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every script that the README and the docs name exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = documents.flatMap((document) =>
    matches(read(document), /pnpm@12\.21\.0 (?:run )?([a-z:]+)/g),
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the eight files on the way of a check-in have at most 900 lines in total', () => {
  const eight = matches(readme, /^\d\. `([\w./-]+)`/gm);
  expect(eight).toHaveLength(8);
  const lines = eight.map((path) => read(path).split('\n').length - 1);
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(900);
});

test('docs/console.md shows every page of which console:pictures takes a picture', () => {
  const shown = matches(read('docs/console.md'), /!\[([^\]]+\]\(console\/\w+\.png\) [^|]+) \|/g);
  expect(shown).toEqual(places.map(({ name, shows }) => `${shows}](console/${name}.png) ${shows}`));
});

test('CI runs the same test command as the README', () => {
  const [command] = /^npx -y pnpm@12\.21\.0 test$/m.exec(read('.ci/run')) ?? [];
  expect(command).toBeDefined();
  expect(readme).toContain(`    ${command} `);
});
