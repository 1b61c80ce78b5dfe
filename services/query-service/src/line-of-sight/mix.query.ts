import { weightOn } from '@cairn/domain/dated-weight';
import { where } from '@cairn/read-model/conditions';
import type { WeighedPerspective } from '@cairn/read-model/scorecard.tables';
import { strategyMix } from '@cairn/scoring/strategy-mix';
import { type RawBuilder, sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { okrHead, reviewHead, scorecardHead } from '../asking/head.sql.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { visibleTo } from '../goals/goal.visibility.sql.ts';
import { unitsUnder } from '../people/unit-tree.sql.ts';
import { cardVisibleTo } from '../scorecards/scorecard.visibility.sql.ts';

export type MixFilter = {
  person?: string | undefined;
  under?: string | undefined;
  cycle?: readonly string[] | undefined;
};

/** A goal with the objective that it leads to; null if it is an orphan. */
type Led = { goal_id: string; scorecard_id: string | null; perspective_id: string | null };
type Card = { scorecard_id: string; name: string; perspectives: WeighedPerspective[] };
type Rows = { heads: Head[]; goals: Led[]; cards: Card[] };

/** The objective that `goal g` serves, or the nearest one above it serves. */
const objectiveLedTo = sql`lateral (
  with recursive up(goal_id, depth) as (
    select g.goal_id, 0
    union
    select a.parent_id, up.depth + 1 from up join okr.alignment a on a.child_id = up.goal_id where up.depth < 8)
  select o.scorecard_id, o.perspective_id
  from up join okr.goal n on n.goal_id = up.goal_id
  join scorecard.objective o on o.scorecard_id = n.scorecard_id and o.objective_id = n.objective_id
  order by up.depth limit 1) led`;

const mixRows = ({ person, under, cycle }: MixFilter, viewer: Viewer): RawBuilder<Rows> => sql`
  with goals as (
    select g.goal_id, led.scorecard_id, led.perspective_id
    from okr.goal g left join ${objectiveLedTo} on true
    ${where(
      visibleTo(viewer),
      cycle ? sql`g.cycle_id = any(${cycle}::text[])` : sql`g.state <> 'closed'`,
      person && sql`(g.accountable_id = ${person} or (g.owner_kind = 'person' and g.owner_id = ${person}))`,
      under && sql`g.unit_id in ${unitsUnder(under, today(viewer))}`,
    )})
  select json_build_array(${okrHead}, ${scorecardHead}, ${reviewHead}) as heads,
    coalesce((select json_agg(g) from goals g), '[]') as goals,
    coalesce((
      select json_agg(json_build_object('scorecard_id', s.scorecard_id, 'name', s.name, 'perspectives', s.perspectives)
        order by s.drafted_position)
      from scorecard.scorecard s
      where s.scorecard_id in (select scorecard_id from goals) and ${cardVisibleTo(viewer)}), '[]') as cards`;

const mixOf = (card: Card, goals: readonly Led[], day: string) => {
  const perspectives = card.perspectives.flatMap(({ perspectiveId: id, name, weights }) => {
    const weight = weightOn(weights, day);
    return weight === null ? [] : [{ id, name, weight }];
  });
  const on = goals.map((goal) => (goal.scorecard_id === card.scorecard_id ? goal.perspective_id : null));
  const mix = strategyMix({ goals: on, perspectives });
  return {
    scorecardId: card.scorecard_id,
    scorecardName: card.name,
    n: mix.n,
    flagged: mix.flagged,
    perspectives: mix.shares.map((each, i) => ({ ...each, name: perspectives[i]?.name ?? '' })),
  };
};

/** The share of goals in each perspective beside the weight that the strategy gives it, for each scorecard that they lead to. */
export const strategyMixOf = async (context: QueryContext, filter: MixFilter, viewer: Viewer) => {
  const [found] = await select(context, mixRows(filter, viewer));
  const { heads, goals, cards } = found ?? { heads: [], goals: [], cards: [] };
  return {
    goals: goals.length,
    orphans: goals.filter(({ scorecard_id }) => scorecard_id === null).length,
    scorecards: cards.map((card) => mixOf(card, goals, today(viewer))),
    ...readUpTo(heads, {
      shown: streamsOf('scorecard', cards, ({ scorecard_id }) => scorecard_id),
      hidden: streamsOf('goal', goals, ({ goal_id }) => goal_id),
    }),
  };
};
