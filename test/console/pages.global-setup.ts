import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildConsole } from '@cairn/console/build';
import { openDoor } from '@cairn/testing/door';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The door that gives the folder of the built pages of the console. */
    pages: string;
  }
}

/** Builds the console once for the whole run when the first test asks for it. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  let built: Promise<string> | undefined;
  let folder: string | undefined;
  const build = async (): Promise<string> => {
    folder = await mkdtemp(join(tmpdir(), 'cairn-console-'));
    await buildConsole(folder);
    return folder;
  };
  const door = await openDoor(() => (built ??= build()));
  provide('pages', door.url);
  return async () => {
    door.close();
    // If the build failed, the tests that asked for it say why.
    await built?.catch(() => undefined);
    if (folder) await rm(folder, { recursive: true, force: true });
  };
};
