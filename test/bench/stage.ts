import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@cairn/local-postgres/free-port';
import { startPostgres } from '@cairn/local-postgres/postgres';
import { nodeFlags } from '@cairn/programs/compile';
import { keysOf } from '@cairn/local/keys';
import { tokenMint } from '@cairn/local/tokens';
import { readEnvironment } from '@cairn/runtime/environment';
import { programFile } from './program-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Process = { url: string; pid: number; stop(): Promise<void> };

const until = async (ready: () => Promise<boolean>, what: string): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await ready().catch(() => false)) return;
    await pause(50);
  }
  throw new Error(`${what} did not get ready in half a minute.`);
};

const start = async (
  entry: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  health: string,
): Promise<Omit<Process, 'url'>> => {
  const child = spawn(process.execPath, [...nodeFlags, await programFile(join(root, entry)), ...args], {
    env: { ...process.env, CAIRN_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await until(async () => (await fetch(health)).ok, entry);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  return { pid: child.pid ?? 0, stop };
};

/** Real processes on free ports, in a temporary folder that is removed when they stop. */
export const openStage = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-bench-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const quiet = { info: () => undefined };
  const { privateKey, jwksFile, payloadKey, idKey } = await keysOf(folder);
  const port = await freePort();
  const eventStore = await start(
    'packages/embedded-eventstoredb/src/main.ts',
    ['--port', String(port), '--data-dir', join(folder, 'log')],
    {},
    `http://127.0.0.1:${port}/health/live`,
  );
  closing.push(eventStore.stop);
  const postgres = await startPostgres({ port: 0, dataDir: join(folder, 'postgres'), logger: quiet });
  closing.push(() => postgres.stop());
  const [postgresPid] = (await readFile(join(postgres.dataDir, 'postmaster.pid'), 'utf8')).split('\n');
  const environment = {
    EVENTSTORE_URL: `esdb://127.0.0.1:${port}?tls=false`,
    DATABASE_URL: postgres.url,
    CAIRN_JWKS_FILE: jwksFile,
    CAIRN_PAYLOAD_KEY: payloadKey,
    CAIRN_ID_KEY: idKey,
    CAIRN_RATE_LIMIT: '0',
  };
  return {
    environment,
    postgresPid: Number(postgresPid),
    mintToken: tokenMint(privateKey, readEnvironment({})),
    /** Starts a service and waits until it is ready. */
    service: async (name: string, portVariable: string, more: NodeJS.ProcessEnv = {}): Promise<Process> => {
      const at = await freePort();
      const url = `http://127.0.0.1:${at}`;
      const { pid, stop } = await start(
        `services/${name}/src/main.ts`,
        [],
        { ...environment, ...more, [portVariable]: String(at) },
        `${url}/ready`,
      );
      closing.push(stop);
      return { url, pid, stop };
    },
    /** Starts another program that answers `/ready` on the port in its first argument. */
    program: async (entry: string, args: readonly string[]): Promise<Process> => {
      const at = await freePort();
      const url = `http://127.0.0.1:${at}`;
      const { pid, stop } = await start(entry, [String(at), ...args], environment, `${url}/ready`);
      closing.push(stop);
      return { url, pid, stop };
    },
    close: async (): Promise<void> => {
      for (const close of closing.reverse()) await close().catch(() => undefined);
    },
  };
};

export type Stage = Awaited<ReturnType<typeof openStage>>;
