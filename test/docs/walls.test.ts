import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Cruise = { modules: { source: string; dependencies: { resolved: string }[] }[] };

test('the dependency rules see TypeScript files and their imports', () => {
  const seen = 'packages/contracts/src/registry.ts';
  const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--max-depth', '1', seen];
  const printed = execFileSync('node_modules/.bin/depcruise', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { modules } = JSON.parse(printed) as Cruise;
  const registry = modules.find(({ source }) => source === seen);
  expect(registry?.dependencies.map(({ resolved }) => resolved)).toContain(
    'packages/contracts/src/goal.events.ts',
  );
});
