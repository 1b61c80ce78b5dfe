import { type RawBuilder, sql } from 'kysely';
import { instantInSql, type SqlInstant } from '../asking/past.sql.ts';

/** What a question about people and units reads: the rows of now, or those that were known at an instant. */
export type PeopleTables = {
  employment: RawBuilder<unknown>;
  assignment: RawBuilder<unknown>;
  unitMove: RawBuilder<unknown>;
  /** Whether a person or unit `alias` was registered by then. */
  registered(alias: RawBuilder<unknown>): RawBuilder<boolean>;
};

export const peopleNow: PeopleTables = {
  employment: sql`review.employment`,
  assignment: sql`review.assignment`,
  unitMove: sql`review.unit_move`,
  registered: () => sql`true`,
};

/** Dated rows as they were known: of those for one day the latest, unless it was taken back. */
const dated = (
  name: 'assignment_version' | 'unit_move_version',
  key: RawBuilder<unknown>,
  known: (alias: string) => RawBuilder<boolean>,
): RawBuilder<unknown> => sql`(
  select m.* from ${sql.table(`review.${name}`)} m
  where not m.taken_back and ${known('m')} and not exists (
    select from ${sql.table(`review.${name}`)} later
    where ${key} and later.effective_from = m.effective_from and later.position > m.position and ${known('later')}))`;

const knownTables = (at: SqlInstant): PeopleTables => {
  const knownAt = instantInSql(at);
  const known = (alias: string): RawBuilder<boolean> => sql`${sql.ref(`${alias}.known_at`)} <= ${knownAt}`;
  return {
    employment: sql`(
      select v.* from review.employment l cross join lateral (
        select * from review.employment_version v where v.employment_id = l.employment_id and ${known('v')}
        order by v.position desc limit 1) v)`,
    assignment: dated(
      'assignment_version',
      sql`later.employment_id = m.employment_id and later.kind = m.kind`,
      known,
    ),
    unitMove: dated('unit_move_version', sql`later.unit_id = m.unit_id`, known),
    registered: (alias) => sql`${alias}.known_at <= ${knownAt}`,
  };
};

/** The tables of now, or those that were known then. */
export const peopleTables = (knownAt: SqlInstant | undefined): PeopleTables =>
  knownAt ? knownTables(knownAt) : peopleNow;
