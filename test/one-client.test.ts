import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programFile } from '@cairn/testing/start-program';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = join(root, 'services/command-service/src/main.ts');

// The compiler names the source of all that it compiles in.
const compiledIn = /^\s*\/\/ .*node_modules\/(@eventstore\/db-client|google-protobuf)\/.*$/m;
const installed = /^import .* from "file:.*node_modules\/@eventstore\/db-client\//m;

// Cairn changes generated modules of the client by name. With a second copy of them, it would change those that nobody uses.
test('programs use the client of the event store where it is installed, and have no copy of it', async () => {
  const file = await programFile(entry);
  const folder = file.slice(0, -relative(root, entry).replace(/\.ts$/, '.mjs').length);
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(modules.flatMap((text) => compiledIn.exec(text)?.[0] ?? [])).toEqual([]);
  expect(modules.some((text) => installed.test(text))).toBe(true);
});
