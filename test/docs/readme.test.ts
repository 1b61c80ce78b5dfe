import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environment } from '@cairn/runtime/environment';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');

test('gives every environment variable a line', () => {
  const missing = Object.keys(environment).filter((name) => !readme.includes(`| \`${name}\` |`));
  expect(missing).toEqual([]);
});

test('names no file that is not there', () => {
  const named = [...readme.matchAll(/`((?:packages|services|infra|test|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([]);
});

test('names no script that is not there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/pnpm@12\.21\.0 (?:run )?([a-z:]+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('CI runs exactly the test command of the README', () => {
  const [command] = /^npx -y pnpm@12\.21\.0 test$/m.exec(read('.ci/run')) ?? [];
  expect(command).toBeDefined();
  expect(readme).toContain(`    ${command} `);
});
