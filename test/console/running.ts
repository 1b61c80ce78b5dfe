import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TokenRole } from '@cairn/contracts/actor.values';
import { readEnvironment } from '@cairn/runtime/environment';
import type { OpenConsole } from './open-console.ts';
import type { Ask } from './places.ts';

/** The console of the `start` that runs with the settings of this process, with the demo. */
export const runningConsole = async (): Promise<Pick<OpenConsole, 'origin' | 'linkFor'> & { ask: Ask }> => {
  const { CAIRN_DATA_DIR: dataDir, CAIRN_QUERY_PORT: port } = readEnvironment();
  const origin = `http://127.0.0.1:${port}`;
  const ask: Ask = async <T>(role: TokenRole, path: string): Promise<T> => {
    const token = (await readFile(join(dataDir, 'tokens', role), 'utf8')).trim();
    const reply = await fetch(`${origin}/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!reply.ok) throw new Error(`GET /v1${path} was answered ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  const linkFor = async (role: TokenRole): Promise<string> => {
    const args = ['infra/local/run.mjs', 'token', '--role', role, '--link'];
    return (await promisify(execFile)(process.execPath, args)).stdout.trim();
  };
  await ask('hr', '/me').catch(() => {
    throw new Error(`No start with the demo answers at ${origin}: run it in another terminal.`);
  });
  return { origin, ask, linkFor };
};
