import { sql } from 'kysely';
import { readUpTo } from '../asking/head.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import type { Viewers } from '../scorecards/viewers.ts';
import { goalsWithProgress } from '../goals/goal.query.ts';
import { listedGoals } from '../goals/goal.view.ts';
import { type Card, type Led, type LedFilter, ledRows } from './led.sql.ts';
import { type Counted, patternsOf } from './pattern.ts';

const countedOn = (card: Card, goals: readonly Led[], met: ReadonlySet<string>): Counted[] =>
  card.perspectives.map(({ perspectiveId, name }) => {
    const own = goals.filter(
      (goal) => goal.scorecard_id === card.scorecard_id && goal.perspective_id === perspectiveId,
    );
    return {
      perspectiveId,
      name,
      closed: own.length,
      met: own.filter((goal) => met.has(goal.goal_id)).length,
    };
  });

/**
 * How many closed goals were met in each perspective, for each scorecard that they lead to, and the patterns in that. A goal
 * is met if its band is green.
 */
export const strategyPatterns = async (context: QueryContext, filter: LedFilter, viewers: Viewers) => {
  const [found] = await select(context, ledRows({ ...filter, closed: true }, viewers));
  const { heads, goals, cards } = found ?? { heads: [], goals: [], cards: [] };
  const ids = goals.map(({ goal_id }) => goal_id);
  const chosen = sql`select g.* from okr.goal g where g.goal_id = any(${ids}::text[])`;
  const rows = await goalsWithProgress(context, chosen, { viewer: viewers.goals, detail: 'listed' });
  const green = listedGoals(rows, viewers.goals.now).filter(({ band }) => band === 'green');
  const met = new Set(green.map(({ goalId }) => goalId));
  return {
    scorecards: cards.map((card) => {
      const perspectives = countedOn(card, goals, met);
      return {
        scorecardId: card.scorecard_id,
        scorecardName: card.name,
        perspectives,
        patterns: patternsOf(perspectives),
      };
    }),
    ...readUpTo(heads, {
      shown: streamsOf('scorecard', cards, ({ scorecard_id }) => scorecard_id),
      hidden: streamsOf('goal', goals, ({ goal_id }) => goal_id),
    }),
  };
};
