import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, compiled } from './compile.ts';

/** Compiles a program of this repository and runs it in this process. Rejects if its module throws. */
export const runHere = async (entry: string): Promise<void> => {
  process.setSourceMapsEnabled(true);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-program-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  await compile([entry], folder);
  await import(pathToFileURL(compiled(entry, folder)).href);
  // It is one file, and has been read, so nothing is left of it if the process is killed from now on.
  remove();
};
