import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Who the Postgres processes run as: nothing given means as ourselves. */
export type RunAs = { uid: number; gid: number } | undefined;

const nobody = 65_534;

/** Postgres refuses to run as root, so root hands its processes to `nobody`. */
export const runAs = (): RunAs => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : undefined);

const nearestExisting = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : nearestExisting(parent);
  }
};

/** Whether a process of that user may walk down to `path` (or to the part of it that exists). */
export const canReach = async (path: string, who: RunAs): Promise<boolean> => {
  if (!who) return true;
  let folder = await nearestExisting(resolve(path));
  for (;;) {
    const { mode, uid } = await stat(folder);
    if ((mode & (uid === who.uid ? 0o100 : 0o001)) === 0) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
};

/** The folder below the system's temporary one that stands in for `path`; the same for the same path. */
const standIn = (path: string): string =>
  join(tmpdir(), `cairn-postgres-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);

/**
 * Where the data of `dataDir` really lie: there, or in a folder below the system's temporary one where the user who
 * runs Postgres can't reach it (root's home is closed to everybody else). Creates nothing but the parent.
 */
export const reachableDataDir = async (dataDir: string): Promise<string> => {
  const wanted = resolve(dataDir);
  await mkdir(dirname(wanted), { recursive: true });
  return (await canReach(dirname(wanted), runAs())) ? wanted : standIn(wanted);
};

/** A name in the temporary folder may have been taken by somebody else on this machine. */
export const isOurs = async (path: string, who: RunAs): Promise<boolean> => {
  const uid = process.getuid?.();
  const found = await lstat(path);
  return found.isDirectory() && (uid === undefined || found.uid === uid || found.uid === who?.uid);
};
