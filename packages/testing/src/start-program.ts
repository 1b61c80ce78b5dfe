import { join } from 'node:path';
import { nodeFlags } from '@cairn/programs/compile';
import { programsIn } from '@cairn/programs/programs-in';
import { inject } from 'vitest';
import { startProcess, type TestProcess } from './start-process.ts';

/** The file that Node runs for a TypeScript program of this repository; `entry` is its absolute path. */
export const programFile = programsIn(join(inject('programs'), String(process.pid)));

/** Starts a TypeScript program of this repository as a process of a test. It never outlives the test file. */
export const startProgram = async (
  entry: string,
  args: readonly string[] = [],
  options: Parameters<typeof startProcess>[1] = {},
): Promise<TestProcess> => startProcess([...nodeFlags, await programFile(entry), ...args], options);
