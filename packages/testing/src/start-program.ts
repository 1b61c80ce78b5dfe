import { nodeFlags } from '@cairn/programs/compile';
import { inject } from 'vitest';
import { askAt } from './door.ts';
import { startProcess, type TestProcess } from './start-process.ts';

/** The file that Node runs for a TypeScript program of this repository; `entry` is its absolute path. */
export const programFile = (entry: string): Promise<string> => askAt(inject('programs'), entry);

/** Starts a TypeScript program of this repository as a process of a test. It never outlives the test file. */
export const startProgram = async (
  entry: string,
  args: readonly string[] = [],
  options: Parameters<typeof startProcess>[1] = {},
): Promise<TestProcess> => startProcess([...nodeFlags, await programFile(entry), ...args], options);
