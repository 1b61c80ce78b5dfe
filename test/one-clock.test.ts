import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['test/journeys', 'test/queries', 'test/access', 'services/command-service/src'];

/** These say how far from now something is, and compare no days. */
const others = ['feed-subscribers.test.ts', 'wrong-clock.int.test.ts'];

const tells = /new Date\(\)|Date\.now\(\)/;

// `@cairn/testing/clock` is also the clock of the services, so midnight cannot fall between the two.
test('a test of a whole service takes the time from the clock of the tests', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => folder.startsWith('test/') || /\.(int\.test|fixture)\.ts$/.test(file))
      .filter((file) => file.endsWith('.ts') && !others.some((other) => file.endsWith(other)))
      .map((file) => join(root, folder, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => tells.test(readFileSync(file, 'utf8')))).toEqual([]);
});
