import { type RawBuilder, sql } from 'kysely';

/** The combining accents of Latin, Greek and Cyrillic letters. Other marks, such as Indic vowels, are part of a word. */
const accents = '[\\u0300-\\u036f]';
const accent = new RegExp(accents, 'gu');

/** A text without accents. */
export const unaccented = (text: string): string => text.normalize('NFD').replace(accent, '');

/** The same in Postgres. */
export const unaccentedIn = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql`regexp_replace(normalize(${text}, NFD), ${sql.lit(accents)}, '', 'g')`;
