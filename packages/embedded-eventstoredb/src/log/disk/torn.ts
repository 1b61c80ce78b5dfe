/** A file of the log is cut off, overwritten or missing. */
export class TornDataFile extends Error {
  override readonly name = 'TornDataFile';
  constructor(file: string, why: string, cause?: unknown) {
    super(`the data file ${file} is damaged, ${why}; restore the folder from a backup`, { cause });
  }
}

const MOST_TRIES = 5;

/**
 * Reads files that a server may be writing at the same time. What looks damaged because of that is read again.
 * Rejects with `TornDataFile` if it looks damaged every time.
 */
export const retryTorn = async <Result>(read: () => Promise<Result>): Promise<Result> => {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof TornDataFile) || tries === MOST_TRIES) throw error;
    }
  }
};
