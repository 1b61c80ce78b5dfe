import { createHash } from 'node:crypto';

const LONGEST_KEY = 500;

/** LMDB keys are bounded and stream names are not: a long name is looked up by its digest. */
export const nameKey = (name: string): string =>
  name.length <= LONGEST_KEY ? name : `\u0001sha256:${createHash('sha256').update(name).digest('hex')}`;

export const isMetastream = (name: string): boolean => name.startsWith('$$');
export const metastreamOf = (name: string): string => `$$${name}`;
export const originalOf = (metastream: string): string => metastream.slice(2);
