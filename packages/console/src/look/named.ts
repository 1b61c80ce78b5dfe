import { words } from '../texts/words.ts';

/** A name as the API gives it: text, erased, or null if there is none. */
export type Named = string | { erased: true } | null | undefined;

export const nameText = (name: Named): string => {
  if (typeof name === 'string') return name;
  return name ? words.shell.erased : words.shell.noName;
};
