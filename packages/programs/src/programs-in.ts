import { join } from 'node:path';
import { compile, compiled } from './compile.ts';

/** Compiles programs into a folder, each once, when they are asked for by their absolute paths. Gives their compiled files. */
export const programsIn = (folder: string) => {
  const files = new Map<string, Promise<string>>();
  // One after the other, because `compile` ends the compiler.
  let last: Promise<unknown> = Promise.resolve();
  const compileInto = (entry: string, own: string): Promise<string> => {
    const file = last.then(() => compile([entry], own)).then(() => compiled(entry, own));
    last = file.catch(() => undefined);
    return file;
  };
  return (entry: string): Promise<string> => {
    const file = files.get(entry) ?? compileInto(entry, join(folder, String(files.size)));
    files.set(entry, file);
    return file;
  };
};
