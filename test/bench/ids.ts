import { createHash } from 'node:crypto';

/** A UUID from a hash of the words. The same words give the same id. */
export const idOf = (...words: readonly (string | number)[]): string => {
  const hex = createHash('sha256').update(words.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
