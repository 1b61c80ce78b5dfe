import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWNER_ONLY } from './folder.ts';

/** Another server has this data folder open. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
  constructor(dir: string, pid: number) {
    super(`the data folder ${dir} is in use by process ${pid}; stop that server or choose another folder`);
  }
}

type Owner = { readonly pid: number; readonly started: string };

/** When a process started, in kernel ticks since boot. Process ids are reused; the pair of both is not. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return 'unknown';
  }
};

const isAlive = ({ pid, started }: Owner): boolean => {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === started;
};

/** The owner of a lock file: pid 0 if the file is unreadable, undefined if there is no such file. */
const ownerOf = (file: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? undefined : { pid: 0, started: '' };
  }
};

/** Creates the lock file together with its content, so that nobody ever reads an empty one. False if it exists. */
const claim = (file: string, self: Owner): boolean => {
  const ready = `${file}.${randomUUID()}`;
  writeFileSync(ready, JSON.stringify(self), { mode: OWNER_ONLY });
  try {
    linkSync(ready, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(ready, { force: true });
  }
};

/**
 * Takes a lock file, also from an owner that has died. Throws `DataDirInUse` if the owner is alive.
 * A dead owner's file is removed only under a second lock. Without that, a slow process could remove the file that a
 * quicker one has just created.
 */
const take = (dir: string, file: string, self: Owner): void => {
  while (!claim(file, self)) {
    const owner = ownerOf(file);
    if (!owner) continue;
    if (isAlive(owner)) throw new DataDirInUse(dir, owner.pid);
    const guard = `${file}.taking`;
    take(dir, guard, self);
    const now = ownerOf(file);
    if (now && !isAlive(now)) rmSync(file);
    rmSync(guard);
  }
};

/** Claims a data folder for this process and returns the function that releases it. Throws `DataDirInUse`. */
export const lockDataDir = (dir: string): (() => void) => {
  const file = join(dir, 'server.lock');
  take(dir, file, { pid: process.pid, started: startOf(process.pid) });
  return () => rmSync(file, { force: true });
};
