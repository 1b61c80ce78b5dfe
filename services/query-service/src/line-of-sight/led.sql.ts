import { maxLevels } from '@cairn/domain/alignment.rules';
import { where } from '@cairn/read-model/conditions';
import type { WeighedPerspective } from '@cairn/read-model/scorecard.tables';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { treeFor, unitsUnder } from '../people/unit-tree.sql.ts';
import { unitOfPerson } from '../people/person.sql.ts';
import { counts, noUnit, type Units } from '../scorecards/pilot.sql.ts';
import { cardVisibleTo } from '../scorecards/scorecard.visibility.sql.ts';
import type { Viewers } from '../scorecards/viewers.ts';

export type LedFilter = {
  person?: string | undefined;
  under?: string | undefined;
  cycle?: readonly string[] | undefined;
};

/** A goal with the objective that it leads to; null if it is an orphan. */
export type Led = { goal_id: string; scorecard_id: string | null; perspective_id: string | null };
export type Card = { scorecard_id: string; name: string; perspectives: WeighedPerspective[] };
export type LedRows = { heads: Head[]; goals: Led[]; cards: Card[] };

// One walk up for all goals: a walk for each of thousands takes many seconds.

/** `with` items: the goals `chosen` with the objective that each serves, or else that the nearest goal above it serves. */
const led = sql`
  up(goal_id, above_id, depth) as (
    select goal_id, goal_id, 0 from chosen
    union all
    select up.goal_id, a.parent_id, up.depth + 1
    from up join okr.alignment a on a.child_id = up.above_id where up.depth < ${sql.lit(maxLevels)}),
  goals as (
    select distinct on (up.goal_id) up.goal_id, o.scorecard_id, o.perspective_id
    from up join okr.goal n on n.goal_id = up.above_id
    left join scorecard.objective o on o.scorecard_id = n.scorecard_id and o.objective_id = n.objective_id
    order by up.goal_id, o.objective_id is null, up.depth)`;

/** The units whose pilots count: the one that is asked about, or the person's of today. */
const unitsAsked = ({ person, under }: LedFilter, viewer: Viewer): Units => {
  if (under !== undefined) return sql`(${under}::text)`;
  return person === undefined ? noUnit : unitOfPerson(person, today(viewer));
};

/** The perspectives of scorecard `s` that count for these units; null if none does. */
const counting = (units: Units, day: string): RawBuilder<WeighedPerspective[] | null> => sql`(
  select jsonb_agg(each.value order by each.place) from jsonb_array_elements(s.perspectives) with ordinality each(value, place)
  where ${counts({ scorecardId: sql`s.scorecard_id`, perspectiveId: sql`each.value ->> 'perspectiveId'` }, { day, units })})`;

/**
 * Goals that the viewer may see, each with the objective that it leads to, and the scorecards of these objectives with the
 * perspectives that count for whom the question is about.
 */
export const ledRows = (
  { person, under, cycle, closed = false }: LedFilter & { closed?: boolean },
  viewers: Viewers,
): RawBuilder<LedRows> => sql`
  with recursive chosen as (
    select g.goal_id from okr.goal g ${where(
      visibleTo(viewers.goals),
      cycle && sql`g.cycle_id = any(${cycle}::text[])`,
      closed ? sql`g.state = 'closed'` : !cycle && sql`g.state <> 'closed'`,
      person && sql`(g.accountable_id = ${person} or (g.owner_kind = 'person' and g.owner_id = ${person}))`,
      under && sql`g.unit_id in ${unitsUnder(under, treeFor(viewers.goals))}`,
    )}),
  ${led}
  select json_build_array(${okrHead}, ${scorecardHead}, ${reviewHead}) as heads,
    coalesce((select json_agg(g) from goals g), '[]') as goals,
    coalesce((
      select json_agg(json_build_object('scorecard_id', s.scorecard_id, 'name', s.name, 'perspectives', counting.perspectives)
        order by s.drafted_position)
      from scorecard.scorecard s cross join lateral (
        select ${counting(unitsAsked({ person, under }, viewers.goals), today(viewers.goals))} as perspectives offset 0) counting
      where s.scorecard_id in (select scorecard_id from goals) and counting.perspectives is not null
        and ${cardVisibleTo(viewers.cards)}), '[]') as cards`;
