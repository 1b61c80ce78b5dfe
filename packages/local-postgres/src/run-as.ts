import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The user who runs the Postgres processes. Undefined means the current user. */
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

/** Whether a process of that user can reach `path`, or the part of it that exists. */
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

/** The folder in the system's temporary folder that replaces `path`. The same path always gives the same folder. */
const standIn = (path: string): string =>
  join(tmpdir(), `cairn-postgres-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);

/**
 * The folder that really holds the data of `dataDir`: `dataDir` itself, or a folder in the system's temporary folder if
 * the user who runs Postgres can't reach it (root's home is closed to others). Creates only the parent folder.
 */
export const reachableDataDir = async (dataDir: string): Promise<string> => {
  const wanted = resolve(dataDir);
  await mkdir(dirname(wanted), { recursive: true });
  return (await canReach(dirname(wanted), runAs())) ? wanted : standIn(wanted);
};

/** Whether the path is a folder of ours. Another user may have taken the name in the temporary folder. */
export const isOurs = async (path: string, who: RunAs): Promise<boolean> => {
  const uid = process.getuid?.();
  const found = await lstat(path);
  return found.isDirectory() && (uid === undefined || found.uid === uid || found.uid === who?.uid);
};
