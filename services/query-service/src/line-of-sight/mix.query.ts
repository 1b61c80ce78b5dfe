import { weightOn } from '@cairn/domain/dated-weight';
import { strategyMix } from '@cairn/scoring/strategy-mix';
import { readUpTo } from '../asking/head.ts';
import { streamsOf } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { today } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import type { Viewers } from '../scorecards/viewers.ts';
import { type Card, type Led, type LedFilter, ledRows } from './led.sql.ts';

const mixOf = (card: Card, goals: readonly Led[], day: string) => {
  const perspectives = card.perspectives.flatMap(({ perspectiveId: id, name, weights }) => {
    const weight = weightOn(weights, day);
    return weight === null ? [] : [{ id, name, weight }];
  });
  const counting = new Set(card.perspectives.map(({ perspectiveId }) => perspectiveId));
  const on = goals.map(({ scorecard_id, perspective_id: id }) =>
    scorecard_id === card.scorecard_id && id !== null && counting.has(id) ? id : null,
  );
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
export const strategyMixOf = async (context: QueryContext, filter: LedFilter, viewers: Viewers) => {
  const [found] = await select(context, ledRows(filter, viewers));
  const { heads, goals, cards } = found ?? { heads: [], goals: [], cards: [] };
  return {
    goals: goals.length,
    orphans: goals.filter(({ scorecard_id }) => scorecard_id === null).length,
    scorecards: cards.map((card) => mixOf(card, goals, today(viewers.goals))),
    ...readUpTo(heads, {
      shown: streamsOf('scorecard', cards, ({ scorecard_id }) => scorecard_id),
      hidden: streamsOf('goal', goals, ({ goal_id }) => goal_id),
    }),
  };
};
