import { diffWords } from 'diff';

/** Shorter texts are read faster side by side. */
const shortest = 40;
/** With less in common, the differences are harder to read than both texts. */
const inCommon = 0.4;

/** Whether a text is a new version of another one, so that it is worth comparing them word by word. */
export const isRewritten = (before: string, after: string): boolean => {
  if (before === after || Math.min(before.length, after.length) < shortest) return false;
  const kept = diffWords(before, after).filter(({ added, removed }) => !added && !removed);
  const letters = kept.reduce((sum, { value }) => sum + value.replaceAll(/\W/g, '').length, 0);
  return letters >= inCommon * Math.max(before.length, after.length);
};
