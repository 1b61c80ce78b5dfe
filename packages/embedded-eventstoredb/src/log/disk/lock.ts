import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A data folder that another server has open. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
  constructor(dir: string, pid: number) {
    super(`the data folder ${dir} is in use by process ${pid}; stop that server or choose another folder`);
  }
}

type Owner = { readonly pid: number; readonly started: string };

/** When a process started, in kernel ticks since boot: a process id is used again, this pair is not. */
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

/** Who owns a lock file, with pid 0 where it does not say; undefined where there is no such file. */
const ownerOf = (file: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? undefined : { pid: 0, started: '' };
  }
};

/** Makes the file appear with its content in it, so that nobody finds it empty; false where there is one. */
const claim = (file: string, self: Owner): boolean => {
  const ready = `${file}.${randomUUID()}`;
  writeFileSync(ready, JSON.stringify(self));
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
 * Takes a lock file, from an owner that is no more where there is one; throws `DataDirInUse` where its owner lives.
 * A dead owner's file is removed only under a lock of its own: a slow starter would else remove the file of one that
 * was quicker.
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

/** Claims a data folder for this process and returns how to give it back. Throws `DataDirInUse`. */
export const lockDataDir = (dir: string): (() => void) => {
  const file = join(dir, 'server.lock');
  take(dir, file, { pid: process.pid, started: startOf(process.pid) });
  return () => rmSync(file, { force: true });
};
