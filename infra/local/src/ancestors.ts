import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; command: string };

const fromProc = (pid: number): Process => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The command's name comes first, and it may contain spaces and brackets.
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return { pid, parent: Number(parent), command };
};

const fromPs = (pid: number): Process => {
  const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [parent = '', ...command] = line.split(/\s+/);
  return { pid, parent: Number(parent), command: command.join(' ') };
};

const look = (pid: number): Process | undefined => {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
};

const isPackageManager = ({ command }: Process): boolean =>
  /^(npm|npx|pnpm)\b/.test(command) || /^\S*node\S* \S*(npm|npx|pnpm)\S*( |$)/.test(command);

/**
 * The processes from this one's parent up to the outermost package manager that started it (`npx` starts `pnpm`, which
 * starts a shell, which starts us). Empty if no package manager started this process.
 */
export const packageManagers = (): number[] => {
  const chain: Process[] = [];
  for (let next = look(process.ppid); next && next.pid > 1 && chain.length < 10; next = look(next.parent))
    chain.push(next);
  const outermost = chain.findLastIndex(isPackageManager);
  return chain.slice(0, outermost + 1).map(({ pid }) => pid);
};
