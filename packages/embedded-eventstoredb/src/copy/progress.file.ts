import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** The position of an event and its id, which shows whether a server still has the same log. */
export type EventMark = { readonly position: string; readonly eventId: string };

/** How far a copy has come. */
export type Progress = {
  readonly from: string;
  readonly to: string;
  /** The last copied event of the source; missing at the start. */
  readonly copied?: EventMark;
  /** The last event of the target at that time. */
  readonly target?: EventMark;
  /** Streams that were deleted by then but may be written again. */
  readonly deleted: readonly string[];
  /** Streams that could not be copied, each with the reason. */
  readonly refused: Readonly<Record<string, string>>;
};

/** The state file can't be used for this copy. */
export class BadState extends Error {
  override readonly name = 'BadState';
}

const parse = (file: string): Progress => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  } catch (cause) {
    throw new BadState(`${file} is not the state of a copy; choose another state file`, { cause });
  }
};

/** Reads an earlier copy's progress; undefined if there is none. Throws `BadState` if the file belongs to another copy. */
export const readProgress = (file: string, from: string, to: string): Progress | undefined => {
  if (!existsSync(file)) return undefined;
  const progress = parse(file);
  if (progress.from !== from || progress.to !== to)
    throw new BadState(
      `${file} belongs to a copy from ${progress.from} to ${progress.to}; choose another state file`,
    );
  return progress;
};

/** Writes a copy's progress and flushes it to disk. Throws `BadState` if the file can't be written. */
export const writeProgress = (file: string, progress: Progress): void => {
  const ready = `${file}.new`;
  try {
    const opened = openSync(ready, 'w', 0o600);
    writeSync(opened, JSON.stringify(progress, undefined, 2));
    fsyncSync(opened);
    closeSync(opened);
    renameSync(ready, file);
  } catch (cause) {
    throw new BadState(`the state file ${file} can't be written: ${(cause as Error).message}`, { cause });
  }
};
