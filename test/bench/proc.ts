import { readdirSync, readFileSync } from 'node:fs';

/** In hundredths of a second, as Linux tells it: processor time of a process, and of its children that have ended. */
type Taken = { pid: number; parent: number; own: number; ended: number };

const takenBy = (pid: number): Taken | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets before these fields, and may hold spaces.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { pid, parent: fields[1] ?? 0, own: user + system, ended: endedUser + endedSystem };
  } catch {
    // It ended since it was listed.
    return undefined;
  }
};

/** The processor time that processes and their children have taken so far, in microseconds. */
export const cpuMicros = (...pids: readonly number[]): number => {
  const running = readdirSync('/proc').map(Number).filter(Number.isInteger).map(takenBy);
  const hundredths = running.map((each) => {
    if (each && pids.includes(each.pid)) return each.own + each.ended;
    return each && pids.includes(each.parent) ? each.own : 0;
  });
  return hundredths.reduce((sum, each) => sum + each, 0) * 10_000;
};

const kilobytes = (pid: number, field: string): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** The private resident memory of a process in megabytes, without the kernel's pages of files. */
export const ownMegabytes = (pid: number): number => kilobytes(pid, 'RssAnon') / 1_024;

/** The most memory that a process has had, in megabytes. */
export const peakMegabytes = (pid: number): number => kilobytes(pid, 'VmHWM') / 1_024;
