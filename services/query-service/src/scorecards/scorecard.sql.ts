import { contains } from '@cairn/read-model/conditions';
import { db } from '@cairn/read-model/database';
import type { Json } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import { scorecardHead } from '../asking/head.sql.ts';
import type { Page } from '../asking/page.ts';
import { happened } from '../asking/past.sql.ts';
import { judgedOn, type Viewer } from '../asking/viewer.ts';
import { personName, unitName, unitNameThen } from '../people/name.sql.ts';
import type { AttachedKpi, KpiHistory } from './kpi.rows.ts';
import { historyOfKpi, type JsonKpiHistory, kpisThen } from './kpi.sql.ts';
import type {
  ObjectiveLinkRow,
  ObjectiveRow,
  ScorecardChangeRow,
  ScorecardRow,
  ScorecardRows,
} from './scorecard.rows.ts';
import { isCardValid } from './pilot.sql.ts';
import { kpiNameShown, scorecardNameShown, templateNameShown } from './name-shown.sql.ts';
import { type Shown, tablesShowing } from './scorecard.tables.ts';
import { cardVisibleTo } from './scorecard.visibility.sql.ts';

export type JsonAttachedKpi = Json<Omit<AttachedKpi, keyof KpiHistory>> & JsonKpiHistory;
export type JsonScorecardRows = Omit<
  ScorecardRows,
  'scorecard' | 'objectives' | 'kpis' | 'links' | 'changes'
> & {
  scorecard: Json<ScorecardRow>;
  objectives: Json<ObjectiveRow>[];
  kpis: JsonAttachedKpi[];
  links: Json<ObjectiveLinkRow>[];
  changes: Json<ScorecardChangeRow>[];
};

const unitId = sql.ref('s.unit_id');

/** What the ids of scorecard `s` are called. */
const names = (time: Shown) =>
  [
    unitName(unitId).as('unit_name'),
    unitNameThen(unitId, sql.ref('s.drafted_position')).as('unit_name_then'),
    scorecardNameShown(time, sql.ref('s.aligned_to')).as('aligned_to_name'),
    personName(sql.ref('s.owner_id')).as('owner_name'),
    templateNameShown(time, 'scorecard.scorecard_template', sql.ref('s.template_id')).as('template_name'),
  ] as const;

/** Whether the viewer may see, today, the scorecard of which `s` is a state. */
const visibleNow = (viewer: Viewer): RawBuilder<boolean> =>
  sql`exists (select from (select s.scorecard_id as id) shown
    join scorecard.scorecard s on s.scorecard_id = shown.id where ${cardVisibleTo(viewer)})`;

export type ScorecardFilter = Page & {
  name?: string | undefined;
  level?: string | undefined;
  owner?: string | undefined;
  validFor?: string | undefined;
  template?: string | undefined;
};

/** A page of scorecards that the viewer may see, in the order in which they were drafted, and one more if there is one. */
export const pageOfScorecards = (viewer: Viewer, filter: ScorecardFilter) => {
  const { name, level, owner, validFor, template, after, limit } = filter;
  const day = judgedOn(viewer);
  return db
    .selectFrom(tablesShowing(viewer).scorecard.as('s'))
    .selectAll('s')
    .select(names(viewer))
    .where('s.drafted_position', '>', after)
    .where(visibleNow(viewer))
    .$if(name !== undefined, (cards) => cards.where(contains(sql`s.name`, name ?? '')))
    .$if(level !== undefined, (cards) => cards.where(sql<boolean>`s.level = ${level}`))
    .$if(owner !== undefined, (cards) => cards.where(sql<boolean>`s.owner_id = ${owner}`))
    .$if(template !== undefined, (cards) => cards.where(sql<boolean>`s.template_id = ${template}`))
    .$if(validFor !== undefined, (cards) =>
      cards.where(isCardValid(validFor ?? '', { day, past: viewer.past })),
    )
    .orderBy('s.drafted_position')
    .limit(limit + 1);
};

/** The id and the name of the scorecard to which one side of revision `c` aligns. */
const alignedOn = (time: Shown, side: 'before' | 'after'): RawBuilder<unknown> => {
  const alignedTo = sql`(c.detail #>> ${sql.lit(`{${side},alignedTo}`)})`;
  return sql`coalesce(${alignedTo}, ''), ${scorecardNameShown(time, alignedTo)}`;
};

const changes = (shown: Shown): RawBuilder<unknown> => sql`coalesce((
  select json_agg(to_jsonb(c) || jsonb_build_object('by_name', ${personName(sql`c.changed_by`)},
    'aligned_to_names', case when c.what = 'ScorecardRevised' then jsonb_build_object(${alignedOn(shown, 'before')}, ${alignedOn(shown, 'after')}) end,
    'kpi_name', ${kpiNameShown(shown, sql`c.kpi_id`)}) order by c.revision)
  from scorecard.scorecard_change c where c.scorecard_id = s.scorecard_id and c.revision <= s.revision
    ${shown.past ? sql`and ${happened(shown.past, sql`c.occurred_at`, sql`c.known_at`)}` : sql``}), '[]')`;

const children = (viewer: Viewer): RawBuilder<unknown> => sql`coalesce((
  select json_agg(json_build_object('scorecard_id', s.scorecard_id, 'name', s.name, 'level', s.level,
    'unit_id', s.unit_id, 'unit_name', ${unitName(unitId)}) order by s.drafted_position)
  from ${tablesShowing({ past: viewer.past }).scorecard} s
  where s.aligned_to = parent.scorecard_id and ${visibleNow(viewer)}), '[]')`;

/** One scorecard, if the viewer may see it, with its objectives, its KPIs, their targets and their measurements. */
export const oneScorecard = (
  scorecardId: string,
  viewer: Viewer,
  version?: number,
): RawBuilder<JsonScorecardRows> => {
  const shown = { past: viewer.past, version };
  const tables = tablesShowing(shown);
  return sql`
  select
    to_json(s) as scorecard,
    ${scorecardHead} as head,
    coalesce((
      select json_agg(to_json(o) order by o.position) from ${tables.objective} o where o.scorecard_id = s.scorecard_id), '[]') as objectives,
    coalesce((
      select json_agg(json_build_object(
        'objective_id', a.objective_id, 'weights', a.weights, 'detached_at', a.detached_at,
        'detached_from', a.detached_from, 'detached_reason', a.detached_reason, ${historyOfKpi(viewer.past)})
        order by a.place, a.position)
      from ${tables.attachment} a join ${kpisThen(viewer.past)} k on k.kpi_id = a.kpi_id
      where a.scorecard_id = s.scorecard_id), '[]') as kpis,
    coalesce((
      select json_agg(to_jsonb(l) || jsonb_build_object('by_name', ${personName(sql`l.linked_by`)}) order by l.position)
      from ${tables.link} l where l.scorecard_id = s.scorecard_id and l.linked), '[]') as links,
    ${changes(shown)} as changes,
    (select ${children(viewer)} from (select s.scorecard_id) parent) as children
  from (select s.*, ${sql.join(names(shown).map((each) => sql`${each}`))}
    from ${tables.scorecard} s where s.scorecard_id = ${scorecardId} and ${visibleNow(viewer)}) s`;
};
