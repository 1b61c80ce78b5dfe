import { createHash } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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

const single = (native: string, dataDir: string, who: RunAs, input: string): Promise<void> =>
  finish({
    command: join(native, 'bin/postgres'),
    args: ['--single', '-D', dataDir, 'postgres'],
    who,
    input,
  });

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
    await single(native, fresh, who, `create database ${owner}\n`);
    await rename(fresh, dataDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};

// The digest tells whether the role has this password already.
const rulesFor = (password: string): string =>
  [
    `# Written by Cairn. Every connection needs the password ${createHash('sha256').update(password).digest('hex').slice(0, 16)}.`,
    'local all all scram-sha-256',
    'host all all 127.0.0.1/32 scram-sha-256',
    'host all all ::1/128 scram-sha-256',
    '',
  ].join('\n');

/**
 * Makes a cluster that is not running ask every client for the password, also one that an older version made to trust
 * every local process.
 */
export const demandPassword = async (
  native: string,
  { dataDir, password, who }: { dataDir: string; password: string; who: RunAs },
): Promise<void> => {
  const rules = join(dataDir, 'pg_hba.conf');
  const wanted = rulesFor(password);
  if ((await readFile(rules, 'utf8')) === wanted) return;
  await single(native, dataDir, who, `alter role ${owner} password '${password.replaceAll("'", "''")}'\n`);
  await writeFile(`${rules}.new`, wanted, { mode: 0o600 });
  if (who) await chown(`${rules}.new`, who.uid, who.gid);
  await rename(`${rules}.new`, rules);
};
