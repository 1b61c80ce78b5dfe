import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';
import { unaccentedIn } from './accents.ts';

/** Somebody of whose names, of today or earlier, a part is among the words of a text. */
export type NamedSomewhere = { name: Personal; former_names: readonly { name: Personal }[] };

const partsOf = (name: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`regexp_split_to_array(lower(${unaccentedIn(sql`${name} #>> '{}'`)}), '[\\s-]+')`;

/** The registered people whose names share a word with these, which are in small letters and without accents. */
export const peopleNamedIn = (words: readonly string[]): RawBuilder<NamedSomewhere> => sql`
  select p.name, p.former_names from review.person p
  where ${partsOf(sql`p.name`)} && ${words}::text[] or exists (
    select from jsonb_array_elements(p.former_names) former
    where ${partsOf(sql`(former -> 'name')`)} && ${words}::text[])`;
