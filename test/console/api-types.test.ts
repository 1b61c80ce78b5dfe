import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { apiTypes } from './api-types.ts';
import { pagesMayAsk } from './pages.may-ask.ts';

test('the console is built on the types of the API as it is (pnpm run console:types)', async () => {
  for (const { file, types } of await apiTypes())
    expect({ file, types: await readFile(file, 'utf8') }).toEqual({ file, types });
});

// In this file, because both read what the services say of themselves.
pagesMayAsk();
