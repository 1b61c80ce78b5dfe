import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programsIn } from '@cairn/programs/programs-in';
import type { TestProject } from 'vitest/node';
import { openDoor } from './door.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The door that gives the file that Node runs for the absolute path of a TypeScript program. */
    programs: string;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Every program that people run. */
const programs = async (): Promise<string[]> => {
  const services = (await readdir(join(root, 'services'))).map((name) => `services/${name}/src/main.ts`);
  const others = ['operator/src/main', 'local/src/start', 'local/src/token'].map(
    (name) => `infra/${name}.ts`,
  );
  return [...services, ...others, 'packages/embedded-eventstoredb/src/main.ts'].map((path) =>
    join(root, path),
  );
};

/** Compiles the programs of the tests once for all workers, and removes them after the run. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-programs-'));
  const door = await openDoor(programsIn(folder, await programs()));
  provide('programs', door.url);
  return () => {
    door.close();
    return rm(folder, { recursive: true, force: true });
  };
};
