import { chown, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnChild } from '@cairn/runtime/spawn-child';
import { isOurs, type RunAs } from './run-as.ts';

export const owner = 'cairn';

type Run = { command: string; args: readonly string[]; who: RunAs; input?: string };

const finish = ({ command, args, who, input }: Run): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawnChild(command, { ...who, args, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr?.on('data', (chunk) => {
      complaint += String(chunk);
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} failed (${code}): ${complaint.trim()}`)),
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });

// Text sorts by code point, so that pages are the same on every machine.
const shape = [
  `--username=${owner}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/**
 * Creates a cluster with one role and one database, both named `cairn`, unless `dataDir` exists. The cluster is created
 * beside `dataDir` and then renamed, so that an interrupted start leaves no half-made cluster.
 */
export const createCluster = async (native: string, dataDir: string, who: RunAs): Promise<void> => {
  if (await stat(dataDir).catch(() => undefined)) {
    if (!(await isOurs(dataDir, who))) throw new Error(`${dataDir} belongs to another user.`);
    return;
  }
  const fresh = `${dataDir}.${process.pid}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  if (who) await chown(fresh, who.uid, who.gid);
  try {
    await finish({ command: join(native, 'bin/initdb'), args: [...shape, '-D', fresh], who });
    const single = ['--single', '-D', fresh, 'postgres'];
    const input = `create database ${owner}\n`;
    await finish({ command: join(native, 'bin/postgres'), args: single, who, input });
    await rename(fresh, dataDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};
