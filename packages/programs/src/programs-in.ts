import { join } from 'node:path';
import { compile, compiled } from './compile.ts';

/** Compiles programs into a folder, each once, when they are asked for by their absolute paths. Gives their compiled files. */
export const programsIn = (folder: string) => {
  const files = new Map<string, Promise<string>>();
  const compileInto = async (entry: string, own: string): Promise<string> => {
    await compile([entry], own);
    return compiled(entry, own);
  };
  return (entry: string): Promise<string> => {
    const file = files.get(entry) ?? compileInto(entry, join(folder, String(files.size)));
    files.set(entry, file);
    return file;
  };
};
