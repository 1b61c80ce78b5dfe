import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { version } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, compiled, nodeFlags } from './compile.ts';

const entry = fileURLToPath(new URL('compile.fixture.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-compile-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a compiled program', () => {
  test('finds packages and the files beside its source, and names its source in a stack trace', async () => {
    await compile([entry], folder);
    const args = [...nodeFlags, compiled(entry, folder), 'hello'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(JSON.parse(stdout)).toEqual({
      found: true,
      version,
      place: 'compile.fixture.ts:5',
      said: 'hello',
    });
  });

  test('is not written if it does not exist', async () => {
    await expect(compile([entry.replace('fixture', 'missing')], folder)).rejects.toThrow(
      'compile.missing.ts',
    );
  });
});
