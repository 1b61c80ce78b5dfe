import { maxLevels } from '@cairn/domain/alignment.rules';
import { type RawBuilder, sql } from 'kysely';
import { either } from '@cairn/read-model/conditions';
import type { Query } from '@cairn/read-model/database';
import { jsonRows } from '@cairn/read-model/json-rows';
import { type Holes, type SqlViewer, statementPerKind, todayInSql } from '../asking/viewer.sql.ts';
import { unitOfPerson } from '../people/person.sql.ts';
import { figuredGoal, type JsonFiguredRows } from '../goals/goal.rows.ts';
import { withProgress } from '../goals/goal.sql.ts';
import { byIndex } from '../goals/goal-tree.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { computedFrom, withInputs } from '../scorecards/computed-from.sql.ts';
import { noUnit, objectiveCounts, type Units } from '../scorecards/pilot.sql.ts';
import { cardVisibleTo } from '../scorecards/scorecard.visibility.sql.ts';
import type { Viewers } from '../scorecards/viewers.ts';
import { firstInitiatives, initiativesWithTasks, type LineInitiative } from './line.initiatives.sql.ts';
import type { SqlStart, Start, StartKind } from './line.start.ts';

/** A goal in the line; `visible` says whether the viewer may see it. */
export type LineGoal = {
  goal_id: string;
  parent_id: string | null;
  kind: string | null;
  weight: number | null;
  objective_id: string | null;
  visible: boolean;
  asked: boolean;
};

export type LineObjective = {
  objective_id: string;
  name: string;
  scorecard_id: string;
  perspective_id: string;
  kpis: { kpi_id: string; name: string; indicator: string }[];
};

export type LineCard = {
  scorecard_id: string;
  name: string;
  level: string;
  vision: string | null;
  aligned_to: string | null;
  perspectives: { perspectiveId: string; name: string }[];
};

/** With the goals of the line that the viewer may see, all that their figures are computed from, and how far the read models are. */
export type LineRows = JsonFiguredRows & {
  found: boolean;
  line: LineGoal[];
  objectives: LineObjective[];
  initiatives: LineInitiative[];
  cards: LineCard[];
};

// For a few ids Postgres prepares an array sooner than the hash table of an `in`, and can look each of them up in an index.
const anyOf = (ids: RawBuilder<unknown>): RawBuilder<unknown> => sql`any(array(${ids}))`;

/** A line shows at most so many goals. */
export const mostGoals = 500;

/** The units whose pilots count in a line: that of the goal, or of the person today. */
const unitsOf = ({ kind, id }: SqlStart, viewer: SqlViewer): Units => {
  if (kind === 'goal') return sql`(select g.unit_id from okr.goal g where g.goal_id = ${id})`;
  return kind === 'person' ? unitOfPerson(id, todayInSql(viewer)) : noUnit;
};

const asKpi = (id: RawBuilder<string>): RawBuilder<unknown> => sql`(select ${id}::text as kpi_id)`;

/** Joins, as `c`, the KPIs of these rows and those that are computed from them. */
const withComputed = (kpis: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${kpis} given cross join lateral ${computedFrom(sql`given.kpi_id`)} c`;

/**
 * The objectives that a line begins with, those that are only tried in a unit included if they are asked for; undefined if it
 * begins with none.
 */
const firstObjectives = (
  { kind, id }: SqlStart,
  counts: RawBuilder<boolean>,
): RawBuilder<unknown> | undefined => {
  const measuredBy = (kpis: RawBuilder<unknown>) => sql`select o.objective_id
    from ${withComputed(kpis)} join scorecard.attachment a on a.kpi_id = c.kpi_id
    join scorecard.objective o on o.scorecard_id = a.scorecard_id and o.objective_id = a.objective_id
    where a.detached_at is null and ${counts}`;
  switch (kind) {
    case 'goal':
      return undefined;
    case 'objective':
      return sql`select ${id}::text as objective_id`;
    case 'kpi':
      return measuredBy(asKpi(id));
    case 'initiative':
    case 'person':
      return sql`select i.objective_id from first_initiatives i where i.objective_id is not null
        union ${measuredBy(sql`first_initiatives`)}`;
  }
};

/** The goals with a key result that is linked to one of these KPIs, or to one that is computed from it. */
const linkedTo = (kpis: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select k.goal_id from ${withComputed(kpis)} join okr.key_result k on k.linked_kpi_id = c.kpi_id where not k.dropped)`;

/** Whether one of the first initiatives serves `goal g`, or a KPI that a key result of it is linked to. */
const ofInitiatives = sql`g.goal_id = ${anyOf(
  sql`select i.goal_id from first_initiatives i union ${linkedTo(sql`first_initiatives`)}`,
)}`;

/** The goals that a line begins with, and whether the viewer may see them: those that serve an objective are there unseen. */
const firstGoals = ({ kind, id }: SqlStart, viewer: SqlViewer): RawBuilder<unknown> => {
  const visible = visibleTo(viewer);
  const seen = (which: RawBuilder<unknown>) =>
    sql`select g.goal_id, true as visible from okr.goal g where ${which} and ${visible}`;
  const serving = sql`select g.goal_id, ${visible} as visible from okr.goal g
    where g.objective_id in (select objective_id from first_objectives)`;
  switch (kind) {
    case 'goal':
      return seen(sql`g.goal_id = ${id}`);
    case 'person':
      return seen(sql`(g.accountable_id = ${id} or (g.owner_kind = 'person' and g.owner_id = ${id}))`);
    case 'objective':
      return serving;
    case 'kpi':
      return sql`${serving} union ${seen(sql`g.goal_id in ${linkedTo(asKpi(id))}`)}`;
    case 'initiative':
      return sql`${serving} union ${seen(ofInitiatives)}`;
  }
};

/**
 * The goals for which a person works in initiatives, if the viewer may see them: the line leads through them, although it does
 * not begin with them. What else serves the same objectives is in the lines of the initiatives.
 */
const workedFor = ({ kind }: SqlStart, viewer: SqlViewer): RawBuilder<unknown> | undefined =>
  kind === 'person'
    ? sql`select g.goal_id from okr.goal g where ${ofInitiatives} and ${visibleTo(viewer)}`
    : undefined;

/** Whether what the line begins with is there. */
const isThere = ({ kind, id }: SqlStart): RawBuilder<boolean> => {
  switch (kind) {
    case 'goal':
      return sql`exists (select from first_goals)`;
    case 'objective':
      return sql`exists (select from objectives o where o.objective_id = ${id})`;
    case 'kpi':
      return sql`exists (select from scorecard.kpi k where k.kpi_id = ${id})`;
    case 'initiative':
      return sql`exists (select from first_initiatives)`;
    case 'person':
      return sql`exists (select from review.person p where p.person_id = ${id})`;
  }
};

const lineFrom = (start: SqlStart, viewers: Record<keyof Viewers, SqlViewer>): RawBuilder<LineRows> => {
  const { goals, cards } = viewers;
  const counts = objectiveCounts({ day: todayInSql(goals), units: unitsOf(start, goals) });
  const first = firstObjectives(start, counts);
  const initiatives = firstInitiatives(start, viewers);
  const through = workedFor(start, goals);
  const worked = through ? sql`union select goal_id, 0 from worked_for` : sql``;
  return sql`
  with recursive ${initiatives ? sql`first_initiatives as (${initiatives}),` : sql``}
  ${first ? sql`first_objectives as (${first}),` : sql``}
  first_goals as (${firstGoals(start, goals)}),
  ${through ? sql`worked_for as (${through}),` : sql``}
  above(goal_id, depth) as (
    select goal_id, 0 from first_goals where visible
    ${worked}
    union
    select a.parent_id, above.depth + 1 from above join okr.alignment a on a.child_id = above.goal_id
    where above.depth < ${sql.lit(maxLevels)}),
  below(goal_id, depth) as (
    select goal_id, 0 from first_goals
    ${worked}
    union
    select a.child_id, below.depth + 1 from below join okr.alignment a on a.parent_id = below.goal_id
    where below.depth < ${sql.lit(maxLevels)}),
  line as (
    select ${sql.join(figuredGoal.map((column) => sql.ref(`g.${column}`)))}, o.objective_id as leads_to, ${visibleTo(goals)} as visible
    from (select goal_id from above union select goal_id from below) b ${byIndex(sql`okr.goal`)}
    left join scorecard.objective o on o.scorecard_id = g.scorecard_id and o.objective_id = g.objective_id
      and ${either(first && sql`o.objective_id in (select objective_id from first_objectives)`, counts)}
    order by g.set_position limit ${mostGoals + 1}),
  objectives as (
    select o.objective_id, o.scorecard_id, o.perspective_id, o.name, o.position
    from scorecard.objective o join scorecard.scorecard s on s.scorecard_id = o.scorecard_id
    where ${cardVisibleTo(cards)} and o.objective_id in (
      select leads_to from line where visible${first ? sql` union select objective_id from first_objectives` : sql``})),
  attached as (
    select a.objective_id, a.place, a.position, k.kpi_id, k.name, k.indicator
    from objectives o join scorecard.attachment a on a.scorecard_id = o.scorecard_id and a.objective_id = o.objective_id
    join scorecard.kpi k on k.kpi_id = a.kpi_id where a.detached_at is null),
  ${withInputs('measuring', start.kind === 'kpi' ? sql`select kpi_id from attached union ${asKpi(start.id)}` : sql`select kpi_id from attached`)},
  cards(scorecard_id) as (
    select scorecard_id from objectives
    union
    select s.aligned_to from cards join scorecard.scorecard s on s.scorecard_id = cards.scorecard_id
    where s.aligned_to is not null)
  select figures.*, ${isThere(start)} as found,
    ${jsonRows(sql`(
      select l.goal_id, l.leads_to as objective_id, l.visible, l.goal_id = ${anyOf(sql`select goal_id from first_goals`)} as asked,
        a.parent_id, a.kind, a.weight
      from line l
      left join lateral (select a.* from okr.alignment a where a.child_id = l.goal_id offset 0) a on true
      order by l.set_position)`)} as line,
    ${jsonRows(sql`(
      select o.objective_id, o.name, o.scorecard_id, o.perspective_id, array(
        select json_build_object('kpi_id', k.kpi_id, 'name', k.name, 'indicator', k.indicator)
        from attached k where k.objective_id = o.objective_id order by k.place, k.position) as kpis
      from objectives o order by o.position)`)} as objectives,
    ${jsonRows(
      initiativesWithTasks(
        either(
          sql`i.objective_id = ${anyOf(sql`select objective_id from objectives`)}`,
          sql`i.goal_id = ${anyOf(sql`select goal_id from line where visible`)}`,
          sql`i.kpi_id = ${anyOf(sql`select kpi_id from measuring`)}`,
          initiatives && sql`i.initiative_id = ${anyOf(sql`select initiative_id from first_initiatives`)}`,
        ),
        goals,
      ),
    )} as initiatives,
    ${jsonRows(sql`(
      select s.scorecard_id, s.name, s.level, s.vision, s.aligned_to, s.perspectives
      from cards c join scorecard.scorecard s on s.scorecard_id = c.scorecard_id where ${cardVisibleTo(cards)}
      order by s.drafted_position)`)} as cards
  from (${withProgress(sql`select * from line where visible`, goals, 'figured')}) figures`;
};

const held = (kind: StartKind) =>
  statementPerKind(['goals', 'cards'], (viewers, { id }: Holes<{ id: string }>) =>
    lineFrom({ kind, id }, viewers),
  );
const lines = {
  goal: held('goal'),
  objective: held('objective'),
  kpi: held('kpi'),
  initiative: held('initiative'),
  person: held('person'),
};

/**
 * Everything between the vision and the check-ins that what the line begins with is part of: the goals above and below,
 * the objectives that they serve, and the scorecards up to the highest one.
 */
export const lineOf = ({ kind, id }: Start, viewers: Viewers): Query<LineRows> =>
  lines[kind](viewers, { id });
