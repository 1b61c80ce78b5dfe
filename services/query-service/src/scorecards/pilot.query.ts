import { where } from '@cairn/read-model/conditions';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { pilotTable } from '@cairn/read-model/pilot.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { type Page, pageOf } from '../asking/page.ts';
import { streamsOf } from '../asking/parked.ts';
import { showPast } from '../asking/past.ts';
import { select } from '../asking/select.ts';
import { judgedOn, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { unitName } from '../people/name.sql.ts';
import { perspectivesShown, scorecardNameShown } from './name-shown.sql.ts';
import { isRunning, isValid, noUnit } from './pilot.sql.ts';
import { pilotsThen } from './scorecard.tables.ts';
import { cardVisibleTo } from './scorecard.visibility.sql.ts';

type PilotRow = RowOf<typeof pilotTable> & {
  unit_name: string | null;
  scorecard_name: string | null;
  perspective_name: string | null;
  running: boolean;
  /** Whether what is tried is valid for the unit that is asked about. */
  valid: boolean;
};

export type PilotFilter = {
  scorecard?: string | undefined;
  unit?: string | undefined;
  running?: boolean | undefined;
};

const pilots = (
  filter: PilotFilter,
  viewer: Viewer,
  { after, limit, validFor }: Page & { validFor?: string | undefined },
): RawBuilder<PilotRow> => {
  const { scorecard, unit, running } = filter;
  const day = judgedOn(viewer);
  return sql`(select p.*, ${scorecardNameShown(viewer, sql`p.scorecard_id`, 'any')} as scorecard_name, ${unitName(sql`p.unit_id`)} as unit_name,
      (select e ->> 'name' from jsonb_array_elements(${perspectivesShown(viewer)}) e
        where e ->> 'perspectiveId' = p.perspective_id) as perspective_name,
      ${isRunning(day)} as running, ${isValid(day, validFor === undefined ? noUnit : sql`(${validFor}::text)`)} as valid
    from ${pilotsThen(viewer.past)} p join scorecard.scorecard s on s.scorecard_id = p.scorecard_id ${where(
      sql`p.started_position > ${after}`,
      cardVisibleTo(viewer),
      scorecard !== undefined && sql`p.scorecard_id = ${scorecard}`,
      unit !== undefined && sql`p.unit_id = ${unit}`,
      running !== undefined && sql`${isRunning(day)} = ${running}`,
    )} order by p.started_position limit ${limit + 1})`;
};

const show = (row: PilotRow) => ({
  pilotId: row.pilot_id,
  scorecardId: row.scorecard_id,
  scorecardName: row.scorecard_name,
  perspectiveId: row.perspective_id,
  perspectiveName: row.perspective_name,
  unitId: row.unit_id,
  unitName: row.unit_name,
  from: row.starts_on,
  until: row.ends_on,
  running: row.running,
  outcome: row.outcome,
  outcomeReason: row.outcome_reason,
  outcomeAt: row.outcome_at,
  revision: row.revision,
});

type Found = { head: Head; review_head: Head; pilots: Json<PilotRow>[] };

/** A page of pilots in the order in which they were started. */
export const pilotPage = async (
  context: QueryContext,
  filter: PilotFilter,
  { viewer, ...page }: Page & { viewer: Viewer },
) => {
  const [found] = await select(
    context,
    sql<Found>`select ${scorecardHead} as head, ${reviewHead} as review_head,
      ${jsonRows(pilots(filter, viewer, page))} as pilots`,
  );
  const rows = found?.pilots.map(fromJson(pilotTable)) ?? [];
  const { shown, next } = pageOf(rows, page, (row) => row.started_position);
  return {
    pilots: shown.map(show),
    next,
    ...showPast(viewer.past),
    ...reflected(
      { scorecard: found?.head ?? null },
      { shown: streamsOf('pilot', shown, (row) => row.pilot_id) },
      [found?.review_head],
    ),
  };
};

/** The perspectives of a scorecard, or all of it (null), that are in pilots of which none is valid. */
export const notValid = (
  pilots: readonly Pick<PilotRow, 'perspective_id' | 'valid'>[],
): ReadonlySet<string | null> => {
  const valid = new Set(pilots.filter((each) => each.valid).map((each) => each.perspective_id));
  return new Set(pilots.map((each) => each.perspective_id).filter((each) => !valid.has(each)));
};

const most = 500;

/** The pilots of a scorecard, and which of its perspectives, or all of it (null), are not valid for a unit because of them. */
export const pilotsOf = async (
  context: QueryContext,
  { scorecardId, unit }: { scorecardId: string; unit: string | undefined },
  viewer: Viewer,
) => {
  const page = { after: '-1', limit: most, validFor: unit };
  const found = await select(
    context,
    sql<{
      pilots: Json<PilotRow>[];
    }>`select ${jsonRows(pilots({ scorecard: scorecardId }, viewer, page))} as pilots`,
  );
  const rows = found[0]?.pilots.map(fromJson(pilotTable)) ?? [];
  return { pilots: rows.map(show), invalid: notValid(rows) };
};
