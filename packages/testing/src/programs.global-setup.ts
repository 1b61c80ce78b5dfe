import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programsIn } from '@cairn/programs/programs-in';
import type { TestProject } from 'vitest/node';
import { openDoor } from './door.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The door that gives the file that Node runs for the absolute path of a TypeScript program. */
    programs: string;
  }
}

/** Compiles the programs of the tests once for all workers, and removes them after the run. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-programs-'));
  const door = await openDoor(programsIn(folder));
  provide('programs', door.url);
  return () => {
    door.close();
    return rm(folder, { recursive: true, force: true });
  };
};
