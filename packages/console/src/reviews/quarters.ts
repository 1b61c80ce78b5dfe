import { words } from '../texts/words.ts';

/** `2026-Q3` as "Q3 2026". */
export const quarterText = (quarter: string | null): string =>
  quarter === null ? words.reviews.outside : quarter.split('-').toReversed().join(' ');
