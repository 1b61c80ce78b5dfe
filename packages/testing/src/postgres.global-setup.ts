import type { LocalPostgres } from '@cairn/local-postgres/postgres';
import { scratchPostgres } from '@cairn/local-postgres/scratch';
import type { TestProject } from 'vitest/node';
import { openDoor } from './door.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The door that gives the URL of the Postgres server that all tests of this run share. */
    postgres: string;
  }
}

/** Starts one Postgres server for the whole run when the first test asks for it. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  let server: Promise<LocalPostgres> | undefined;
  const door = await openDoor(async () => {
    server ??= scratchPostgres();
    return (await server).url;
  });
  provide('postgres', door.url);
  return async () => {
    door.close();
    await (await server)?.stop();
  };
};
