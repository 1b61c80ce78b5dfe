import { type RawBuilder, sql } from 'kysely';
import type { Personal } from '@cairn/contracts/personal';
import { today, type Viewer } from '../asking/viewer.ts';
import { personName } from '../people/name.sql.ts';
import { unitOfPerson } from '../people/person.sql.ts';
import type { JsonGoalRows } from '../goals/goal.rows.ts';
import { byIndex, withProgress } from '../goals/goal.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { computedFrom } from '../scorecards/computed-from.sql.ts';
import { noUnit, objectiveCounts, type Units } from '../scorecards/pilot.sql.ts';
import { cardVisibleTo } from '../scorecards/scorecard.visibility.sql.ts';
import type { Viewers } from '../scorecards/viewers.ts';

/** What a line of sight may begin with. */
export const startKinds = ['goal', 'objective', 'kpi', 'initiative', 'person'] as const;
export type Start = { kind: (typeof startKinds)[number]; id: string };

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

export type LineInitiative = {
  initiative_id: string;
  name: string;
  status: string;
  owner_id: string;
  owner_name: Personal | null;
  objective_id: string | null;
  kpi_id: string | null;
  goal_id: string | null;
};

export type LineCard = {
  scorecard_id: string;
  name: string;
  level: string;
  vision: string | null;
  aligned_to: string | null;
  perspectives: { perspectiveId: string; name: string }[];
};

export type LineRows = {
  found: boolean;
  goals: LineGoal[];
  objectives: LineObjective[];
  initiatives: LineInitiative[];
  cards: LineCard[];
  /** The goals of the line that the viewer may see, with all that their figures are computed from, and how far the read models are. */
  figures: JsonGoalRows;
};

/** A line shows at most so many goals. */
export const mostGoals = 500;

const deepest = 8;

/** The units whose pilots count in a line: that of the goal, or of the person today. */
const unitsOf = ({ kind, id }: Start, viewer: Viewer): Units => {
  if (kind === 'goal') return sql`(select g.unit_id from okr.goal g where g.goal_id = ${id})`;
  return kind === 'person' ? unitOfPerson(id, today(viewer)) : noUnit;
};

/** The objectives that a line begins with, those that are only tried in a unit included if they are asked for. */
const firstObjectives = ({ kind, id }: Start, counts: RawBuilder<boolean>): RawBuilder<unknown> => {
  if (kind === 'objective') return sql`select ${id}::text as objective_id`;
  const measuredBy = (kpiId: RawBuilder<unknown>) => sql`select o.objective_id from scorecard.attachment a
    join scorecard.objective o on o.scorecard_id = a.scorecard_id and o.objective_id = a.objective_id
    where a.kpi_id in ${computedFrom(kpiId)} and a.detached_at is null and ${counts}`;
  if (kind === 'initiative')
    return sql`select i.objective_id from scorecard.initiative i where i.initiative_id = ${id} and i.objective_id is not null
      union ${measuredBy(sql`(select i.kpi_id from scorecard.initiative i where i.initiative_id = ${id})`)}`;
  return kind === 'kpi' ? measuredBy(sql`${id}::text`) : sql`select null::text as objective_id where false`;
};

/** The goals that a line begins with. */
const firstGoals = ({ kind, id }: Start, viewer: Viewer): RawBuilder<unknown> => {
  const goals = sql`select g.goal_id from okr.goal g`;
  if (kind === 'goal') return sql`${goals} where g.goal_id = ${id} and ${visibleTo(viewer)}`;
  if (kind === 'person')
    return sql`${goals} where (g.accountable_id = ${id} or (g.owner_kind = 'person' and g.owner_id = ${id})) and ${visibleTo(viewer)}`;
  if (kind === 'initiative')
    return sql`${goals} where g.objective_id in (select objective_id from first_objectives) or (${visibleTo(viewer)}
      and g.goal_id = (select i.goal_id from scorecard.initiative i where i.initiative_id = ${id}))`;
  const serving = sql`${goals} where g.objective_id in (select objective_id from first_objectives)`;
  return kind === 'kpi'
    ? sql`${serving} or g.goal_id in (
        select k.goal_id from okr.key_result k where k.linked_kpi_id in ${computedFrom(sql`${id}::text`)} and not k.dropped) and ${visibleTo(viewer)}`
    : serving;
};

/** Whether what the line begins with is there. */
const isThere = ({ kind, id }: Start): RawBuilder<boolean> => {
  switch (kind) {
    case 'goal':
      return sql`exists (select from first_goals)`;
    case 'objective':
      return sql`exists (select from objectives o where o.objective_id = ${id})`;
    case 'kpi':
      return sql`exists (select from scorecard.kpi k where k.kpi_id = ${id})`;
    case 'initiative':
      return sql`exists (select from scorecard.initiative i where i.initiative_id = ${id}
        and (i.goal_id is null or i.goal_id in (select goal_id from first_goals))
        and (i.objective_id is null or i.objective_id in (select objective_id from objectives)))`;
    case 'person':
      return sql`exists (select from review.person p where p.person_id = ${id})`;
  }
};

const shownGoals = sql`select g.* from okr.goal g where g.goal_id in (
  select l.goal_id from (select * from line order by set_position limit ${sql.lit(mostGoals)}) l where l.visible)`;

/**
 * Everything between the vision and the check-ins that what the line begins with is part of: the goals above and below,
 * the objectives that they serve, and the scorecards up to the highest one.
 */
export const lineOf = (start: Start, { goals, cards }: Viewers): RawBuilder<LineRows> => {
  const counts = objectiveCounts({ day: today(goals), units: unitsOf(start, goals) });
  return sql`
  with recursive first_objectives as (${firstObjectives(start, counts)}), first_goals as (${firstGoals(start, goals)}),
  above(goal_id, depth) as (
    select g.goal_id, 0 from okr.goal g where g.goal_id in (select goal_id from first_goals) and ${visibleTo(goals)}
    union
    select a.parent_id, above.depth + 1 from above join okr.alignment a on a.child_id = above.goal_id
    where above.depth < ${deepest}),
  below(goal_id, depth) as (
    select goal_id, 0 from first_goals
    union
    select a.child_id, below.depth + 1 from below join okr.alignment a on a.parent_id = below.goal_id
    where below.depth < ${deepest}),
  line as (
    select g.goal_id, o.objective_id, g.set_position, ${visibleTo(goals)} as visible
    from (select goal_id from above union select goal_id from below) b ${byIndex(sql`okr.goal`)}
    left join scorecard.objective o on o.scorecard_id = g.scorecard_id and o.objective_id = g.objective_id
      and (o.objective_id in (select objective_id from first_objectives) or ${counts})
    order by g.set_position limit ${mostGoals + 1}),
  objectives as (
    select o.* from scorecard.objective o join scorecard.scorecard s on s.scorecard_id = o.scorecard_id
    where ${cardVisibleTo(cards)} and o.objective_id in (
      select objective_id from first_objectives union select objective_id from line where visible)),
  cards(scorecard_id) as (
    select scorecard_id from objectives
    union
    select s.aligned_to from cards join scorecard.scorecard s on s.scorecard_id = cards.scorecard_id
    where s.aligned_to is not null)
  select ${isThere(start)} as found,
    (select to_json(f) from (${withProgress(shownGoals, goals, 'listed')}) f) as figures,
    coalesce((
      select json_agg(json_build_object('goal_id', l.goal_id, 'objective_id', l.objective_id, 'visible', l.visible,
        'asked', l.goal_id in (select goal_id from first_goals),
        'parent_id', a.parent_id, 'kind', a.kind, 'weight', a.weight) order by l.set_position)
      from line l left join okr.alignment a on a.child_id = l.goal_id), '[]') as goals,
    coalesce((
      select json_agg(json_build_object('objective_id', o.objective_id, 'name', o.name, 'scorecard_id', o.scorecard_id,
        'perspective_id', o.perspective_id, 'kpis', coalesce((
          select json_agg(json_build_object('kpi_id', k.kpi_id, 'name', k.name, 'indicator', k.indicator) order by a.position)
          from scorecard.attachment a join scorecard.kpi k on k.kpi_id = a.kpi_id
          where a.scorecard_id = o.scorecard_id and a.objective_id = o.objective_id and a.detached_at is null), '[]')) order by o.position)
      from objectives o), '[]') as objectives,
    coalesce((
      select json_agg(json_build_object('initiative_id', i.initiative_id, 'name', i.name, 'status', i.status,
        'owner_id', i.owner_id, 'owner_name', ${personName(sql`i.owner_id`)}, 'objective_id', i.objective_id,
        'kpi_id', i.kpi_id, 'goal_id', i.goal_id) order by i.planned_position)
      from scorecard.initiative i where i.objective_id in (select objective_id from objectives)
        or i.goal_id in (select goal_id from line where visible)
        or i.kpi_id in (select a.kpi_id from scorecard.attachment a
          where a.detached_at is null and a.objective_id in (select objective_id from objectives))), '[]') as initiatives,
    coalesce((
      select json_agg(json_build_object('scorecard_id', s.scorecard_id, 'name', s.name, 'level', s.level, 'vision', s.vision,
        'aligned_to', s.aligned_to, 'perspectives', s.perspectives) order by s.drafted_position)
      from cards c join scorecard.scorecard s on s.scorecard_id = c.scorecard_id where ${cardVisibleTo(cards)}), '[]') as cards`;
};
