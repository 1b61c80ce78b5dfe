import { createHash } from 'node:crypto';
import type { Tables } from './tables.ts';

const LONGEST_KEY = 500;

/** LMDB keys are bounded and stream names are not: a long name is looked up by its digest. */
export const nameKey = (name: string): string =>
  name.length <= LONGEST_KEY ? name : `\u0001sha256:${createHash('sha256').update(name).digest('hex')}`;

/** The number of a stream, undefined where nothing was ever stored in it. */
export const numberOf = ({ names }: Tables, name: string): number | undefined => names.get(nameKey(name));

/** The highest stream number given out so far, 0 for an empty store. */
export const highestNumber = ({ runs }: Tables): number => {
  for (const [number] of runs.getKeys({ reverse: true, limit: 1 })) return number;
  return 0;
};

export const isMetastream = (name: string): boolean => name.startsWith('$$');
export const metastreamOf = (name: string): string => `$$${name}`;
export const originalOf = (metastream: string): string => metastream.slice(2);
