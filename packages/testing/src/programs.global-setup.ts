import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for the programs that the tests of this run compile. */
    programs: string;
  }
}

/** Gives the programs of the tests a folder, and removes it after the run. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-programs-'));
  provide('programs', folder);
  return () => rm(folder, { recursive: true, force: true });
};
