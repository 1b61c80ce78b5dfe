import { join } from 'node:path';
import { compile, compiled } from './compile.ts';

/**
 * Compiles programs into a folder when they are asked for by their absolute paths, each once. Gives their compiled files.
 * Those of `together` are compiled at once when the first of them is asked for, which takes little longer than one.
 */
export const programsIn = (folder: string, together: readonly string[] = []) => {
  const folders = new Map<string, Promise<string>>();
  // One after the other, because `compile` ends the compiler.
  let last: Promise<unknown> = Promise.resolve();
  const compileInto = (entries: readonly string[], own: string): Promise<string> => {
    const done = last.then(() => compile(entries, own)).then(() => own);
    last = done.catch(() => undefined);
    return done;
  };
  return async (entry: string): Promise<string> => {
    const entries = together.includes(entry) ? together : [entry];
    const own = folders.get(entry) ?? compileInto(entries, join(folder, String(folders.size)));
    for (const each of entries) folders.set(each, own);
    return compiled(entry, await own);
  };
};
