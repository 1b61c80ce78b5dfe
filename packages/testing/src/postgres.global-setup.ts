import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalPostgres } from '@cairn/local-postgres/postgres';
import { scratchPostgres } from '@cairn/local-postgres/scratch';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers a GET with the URL of the Postgres server that all tests of this run share. */
    postgres: string;
  }
}

/** Starts one Postgres server for the whole run when the first test asks for it. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  let server: Promise<LocalPostgres> | undefined;
  const door = createServer((_request, reply) => {
    server ??= scratchPostgres();
    server.then(
      ({ url }) => reply.end(url),
      (error: unknown) => reply.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  provide('postgres', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    door.closeAllConnections();
    await (await server)?.stop();
  };
};
