import { where } from '@cairn/read-model/conditions';
import { type RawBuilder, sql } from 'kysely';
import { columnThen, lastHeld } from '../asking/last-version.sql.ts';
import { happened, type SqlPast } from '../asking/past.sql.ts';

type Id = RawBuilder<unknown>;
type Name = RawBuilder<string | null>;
/** When things are named; `found` if `versionsFor` is a part of the statement, which has found their versions of then. */
type Time = { past?: SqlPast | undefined; found?: boolean };

const keys = {
  'scorecard.scorecard': ['scorecard_id'],
  'scorecard.objective': ['scorecard_id', 'objective_id'],
  'okr.goal_template': ['template_id'],
} as const;

const foundAs = (of: string): string => `${of.replace('.', '_')}_then`;

/** The table of the versions of `of`, or the part of the statement that has found those of then. */
const versionsOf = ({ found }: Time, of: string): RawBuilder<unknown> =>
  found ? sql.ref(foundAs(of)) : sql.table(`${of}_version`);

/**
 * Parts of a `with` that find, once for all rows of `chosen`, the versions of then by which they name scorecards, objectives and
 * templates: a look for each row costs more.
 */
export const versionsFor = (chosen: RawBuilder<unknown>, past: SqlPast): RawBuilder<unknown> =>
  sql.join(
    Object.entries(keys).map(([of, key]) => {
      const named = sql.join(key.map((column) => sql.ref(column)));
      const versions = lastHeld(
        { table: `${of}_version`, key },
        sql`((${sql.join(key.map((column) => sql.ref(`v.${column}`)))}) in (select ${named} from ${chosen})
          and ${happened(past, sql`v.valid_from`, sql`v.known_at`)})`,
      );
      return sql`${sql.ref(foundAs(of))} as materialized ${versions}`;
    }),
  );

/** Which scorecards may be named, as they are now: public ones, or any that the reader sees anyway. */
type Naming = 'public' | 'any';

/** The name of row `n`, or that of the latest of these versions `v` that was true and known then. */
const nameOf = ({ past }: Time, versions: RawBuilder<unknown>): Name =>
  past ? sql`coalesce(${columnThen('name', versions, past)}, n.name)` : sql`n.name`;

/** The name of a scorecard at the time that is shown; null if there is none with the id that may be named. */
export const scorecardNameShown = (time: Time, scorecardId: Id, naming: Naming = 'public'): Name => {
  const name = nameOf(
    time,
    sql`${versionsOf(time, 'scorecard.scorecard')} v where v.scorecard_id = n.scorecard_id`,
  );
  return sql`(select ${name} from scorecard.scorecard n ${where(
    sql`n.scorecard_id = ${scorecardId}`,
    naming === 'public' && sql`n.visibility = 'public'`,
  )})`;
};

/** The name of a strategic objective at the time that is shown; null if no scorecard that may be named has one with the id. */
export const objectiveNameShown = (
  time: Time,
  { scorecardId, objectiveId }: Record<'scorecardId' | 'objectiveId', Id>,
  naming: Naming = 'public',
): Name => {
  const versions = sql`${versionsOf(time, 'scorecard.objective')} v
    where v.scorecard_id = n.scorecard_id and v.objective_id = n.objective_id`;
  return sql`(select ${nameOf(time, versions)}
    from scorecard.objective n join scorecard.scorecard card on card.scorecard_id = n.scorecard_id ${where(
      sql`n.scorecard_id = ${scorecardId}`,
      sql`n.objective_id = ${objectiveId}`,
      naming === 'public' && sql`card.visibility = 'public'`,
    )})`;
};

/** The name of a KPI at the time that is shown; null if there is none with the id. */
export const kpiNameShown = (time: Time, kpiId: Id): Name =>
  sql`(select ${nameOf(time, sql`scorecard.kpi_version v where v.kpi_id = n.kpi_id`)}
    from scorecard.kpi n where n.kpi_id = ${kpiId})`;

/** The name of a template for goals or scorecards at the time that is shown; null if there is none with the id. */
export const templateNameShown = (
  time: Time,
  of: 'okr.goal_template' | 'scorecard.scorecard_template',
  templateId: Id,
): Name =>
  sql`(select ${nameOf(time, sql`${versionsOf(time, of)} v where v.template_id = n.template_id`)}
    from ${sql.table(of)} n where n.template_id = ${templateId})`;

/** The perspectives of `scorecard s` at the time that is shown. */
export const perspectivesShown = ({ past }: Time): RawBuilder<unknown> => {
  const versions = sql`scorecard.scorecard_version v where v.scorecard_id = s.scorecard_id`;
  return past
    ? sql`coalesce(${columnThen('perspectives', versions, past)}, s.perspectives)`
    : sql`s.perspectives`;
};
