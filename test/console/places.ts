import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TokenRole } from '@cairn/local/tokens';
import type { Environment } from '@cairn/runtime/environment';

/** Reads a path of the query service as a person of the demo. */
export type Ask = <T>(role: TokenRole, path: string) => Promise<T>;

export type Place = {
  name: string;
  role: TokenRole;
  /** What a reader sees there, for who cannot see the picture. */
  shows: string;
  /** The address below `/console/`. */
  path: (ask: Ask) => Promise<string>;
};

/** The console of a `start` that runs with these settings. */
export const runningConsole = ({ CAIRN_DATA_DIR: dataDir, CAIRN_QUERY_PORT: port }: Environment) => {
  const origin = `http://127.0.0.1:${port}`;
  const ask: Ask = async <T>(role: TokenRole, path: string): Promise<T> => {
    const token = (await readFile(join(dataDir, 'tokens', role), 'utf8')).trim();
    const reply = await fetch(`${origin}/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!reply.ok) throw new Error(`GET /v1${path} was answered ${reply.status}: ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  const linkFor = async (role: TokenRole): Promise<string> => {
    const args = ['infra/local/run.mjs', 'token', '--role', role, '--link'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return stdout.trim();
  };
  return { origin, ask, linkFor };
};
