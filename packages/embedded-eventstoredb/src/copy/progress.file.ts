import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far a copy has come: everything up to `position` in the source stands in the target. */
export type Progress = {
  readonly from: string;
  readonly to: string;
  readonly position: string;
  /** Streams that are deleted at that place and may be written again. */
  readonly deleted: readonly string[];
  /** Streams that could not be copied, with the reason. */
  readonly refused: Readonly<Record<string, string>>;
};

/** A connection string without its credentials. */
export const withoutCredentials = (connectionString: string): string =>
  connectionString.replace(/\/\/[^/]*@/, '//');

/** Reads how far an earlier copy came, undefined where there was none. Throws when the file is of another copy. */
export const readProgress = (file: string, from: string, to: string): Progress | undefined => {
  if (!existsSync(file)) return undefined;
  const progress = JSON.parse(readFileSync(file, 'utf8')) as Progress;
  if (progress.from !== withoutCredentials(from) || progress.to !== withoutCredentials(to))
    throw new Error(`${file} is of a copy from ${progress.from} to ${progress.to}; name another state file`);
  return progress;
};

export const writeProgress = (file: string, progress: Progress): void => {
  writeFileSync(`${file}.new`, JSON.stringify(progress, undefined, 2));
  renameSync(`${file}.new`, file);
};
