import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, compiled } from '@cairn/programs/compile';
import { startProcess, type TestProcess } from './start-process.ts';

const root = mkdtempSync(join(tmpdir(), 'cairn-programs-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
const files = new Map<string, Promise<string>>();

const compileOnce = async (entry: string, folder: string): Promise<string> => {
  await compile([entry], folder);
  return compiled(entry, folder);
};

/** The file that Node runs for a TypeScript program of this repository; `entry` is its absolute path. */
export const programFile = (entry: string): Promise<string> => {
  const file = files.get(entry) ?? compileOnce(entry, join(root, String(files.size)));
  files.set(entry, file);
  return file;
};

/** Starts a TypeScript program of this repository as a process of a test. It never outlives the test file. */
export const startProgram = async (
  entry: string,
  args: readonly string[] = [],
  options: Parameters<typeof startProcess>[1] = {},
): Promise<TestProcess> => startProcess(['--enable-source-maps', await programFile(entry), ...args], options);
