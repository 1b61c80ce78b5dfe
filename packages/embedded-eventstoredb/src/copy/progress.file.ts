import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** An event's place in a log, and its id, by which it is seen whether it is still the same log. */
export type Mark = { readonly position: string; readonly eventId: string };

/** How far a copy has come. */
export type Progress = {
  readonly from: string;
  readonly to: string;
  /** The last event of the source that was copied; none at the start. */
  readonly copied?: Mark;
  /** The last event of the target by then. */
  readonly target?: Mark;
  /** Streams that are deleted at that place and may be written again. */
  readonly deleted: readonly string[];
  /** Streams that could not be copied, with the reason. */
  readonly refused: Readonly<Record<string, string>>;
};

/** A state file that is of no use for this copy. */
export class BadState extends Error {
  override readonly name = 'BadState';
}

const parse = (file: string): Progress => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  } catch (cause) {
    throw new BadState(`${file} is not the state of a copy; name another state file`, { cause });
  }
};

/** Reads how far an earlier copy came, undefined where there was none. Throws `BadState` when the file is of another copy. */
export const readProgress = (file: string, from: string, to: string): Progress | undefined => {
  if (!existsSync(file)) return undefined;
  const progress = parse(file);
  if (progress.from !== from || progress.to !== to)
    throw new BadState(
      `${file} is of a copy from ${progress.from} to ${progress.to}; name another state file`,
    );
  return progress;
};

/** Writes how far a copy has come, and answers when that is on disk. Throws `BadState` where it can't be written. */
export const writeProgress = (file: string, progress: Progress): void => {
  const ready = `${file}.new`;
  try {
    const opened = openSync(ready, 'w');
    writeSync(opened, JSON.stringify(progress, undefined, 2));
    fsyncSync(opened);
    closeSync(opened);
    renameSync(ready, file);
  } catch (cause) {
    throw new BadState(`the state file ${file} can't be written: ${(cause as Error).message}`, { cause });
  }
};
