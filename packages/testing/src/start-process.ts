import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type Spawn, spawnChild } from '@cairn/runtime/spawn-child';

export type TestProcess = {
  child: ChildProcess;
  pid: number;
  /** What it wrote so far. */
  output: () => string;
  /** Waits until it wrote something that matches; rejects with all it wrote if it ends first. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with its exit code, or the signal that ended it, when all its output is read. */
  exited: Promise<number | NodeJS.Signals>;
  /** Sends a signal and waits until it is gone. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
};

type Options = Omit<Spawn, 'args'> & { command?: string };

/** Starts a process of a test: Node with these arguments, or another command. It never outlives the test file. */
export const startProcess = (args: readonly string[], options: Options = {}): TestProcess => {
  const { command = process.execPath, ...others } = options;
  const child = spawnChild(command, { endWithin: 2, ...others, args });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += String(chunk);
      child.emit('output');
    });
  const exited = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals);
  let ended = false;
  void exited.then(() => (ended = true));
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const more = once(child, 'output');
      const found = pattern.exec(output);
      if (found) return found;
      if (ended) throw new Error(`It ended without saying ${String(pattern)}:\n${output}`);
      await Promise.race([more, exited]);
    }
  };
  const end = (signal: NodeJS.Signals): Promise<number | NodeJS.Signals> => {
    child.kill(signal);
    return exited;
  };
  return { child, pid: child.pid ?? 0, output: () => output, says, exited, end };
};
