import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === started;
};

const ownerOf = (file: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
};

const claim = (file: string, owner: Owner): boolean => {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

/** Claims a data folder for this process and returns how to give it back. Throws `DataDirInUse`. */
export const lockDataDir = (dir: string): (() => void) => {
  const file = join(dir, 'server.lock');
  const self: Owner = { pid: process.pid, started: startOf(process.pid) };
  const stale = `${file}.${self.pid}.stale`;
  while (!claim(file, self)) {
    const owner = ownerOf(file);
    if (owner && isAlive(owner)) throw new DataDirInUse(dir, owner.pid);
    renameSync(file, stale);
    rmSync(stale);
  }
  return () => rmSync(file, { force: true });
};
