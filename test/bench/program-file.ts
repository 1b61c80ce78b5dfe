import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programsIn } from '@cairn/programs/programs-in';

const folder = mkdtempSync(join(tmpdir(), 'cairn-programs-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The file that Node runs for a TypeScript program of this repository; `entry` is its absolute path. */
export const programFile = programsIn(folder);
