import type { Expected } from '../log/append/decide.ts';

type Options = {
  readonly hasRevision: () => boolean;
  readonly getRevision: () => string;
  readonly hasNoStream: () => boolean;
  readonly hasStreamExists: () => boolean;
};

/** The expected revision in the options of a deletion. */
export const expectedOf = (options: Options): Expected => {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return 'noStream';
  return options.hasStreamExists() ? 'streamExists' : 'any';
};
