import { createHash } from 'node:crypto';

const LONGEST_KEY = 500;

/** The table key of a name. LMDB keys are bounded and stream names are not, so a long name is stored by its digest. */
export const nameKey = (name: string): string =>
  name.length <= LONGEST_KEY ? name : `\u0001sha256:${createHash('sha256').update(name).digest('hex')}`;
