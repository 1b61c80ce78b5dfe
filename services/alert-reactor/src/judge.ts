import { startOfDay } from '@cairn/contracts/day';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import { kpiGraphStream, streamOf } from '@cairn/contracts/streams';
import { goalAlerts } from './goal.alerts.ts';
import { kpiAlerts, kpiRules } from './kpi.alerts.ts';
import { readingsOf, restingOn, restsOn } from './kpi-formula.state.ts';
import { reviewAlerts } from './review.alerts.ts';
import type { Judging, Standing } from './standing.ts';
import type { ReactorState } from './state.ts';

/** Something that rules judge, with what belongs to it. */
export type Thing = { kind: 'goal' | 'kpi' | 'review'; id: string };

const things = (kind: Thing['kind'], ids: Iterable<string>): Thing[] => [...ids].map((id) => ({ kind, id }));

const inZone = ({ goals, reviews, cycles }: ReactorState, zone: string): Thing[] => [
  ...things(
    'goal',
    [...goals.values()].filter(({ readings }) => readings.timeZone === zone).map(({ goalId }) => goalId),
  ),
  ...things(
    'review',
    [...reviews.values()]
      .filter(({ context }) => cycles.get(context.cycleId)?.timeZone === zone)
      .map(({ reviewId }) => reviewId),
  ),
];

type InCycle = ReadonlyMap<string, { readonly context: { readonly cycleId: string } }>;

const inCycle = (watched: InCycle, cycleId: string): string[] =>
  [...watched].filter(([, { context }]) => context.cycleId === cycleId).map(([id]) => id);

/** What is to be judged after an event: what it is about, or all that a day began for. */
export const thingsToJudge = (state: ReactorState, event: AnyRecorded): Thing[] => {
  if (event.type === 'DayBegan') {
    const { zone, organisation } = event.data;
    return [...inZone(state, zone), ...(organisation ? things('kpi', state.kpis.keys()) : [])];
  }
  if (event.type === 'StageMoved') return things('review', inCycle(state.reviews, event.data.cycleId));
  if (event.type === 'CycleClosed') return things('goal', inCycle(state.goals, event.data.cycleId));
  if (isIn(event, 'goal')) return things('goal', [event.data.goalId]);
  if (isIn(event, 'kpi') || event.type === 'KpiFormulaSet')
    return things('kpi', restingOn(state, event.data.kpiId));
  return isIn(event, 'review') ? things('review', [event.data.reviewId]) : [];
};

/** The last day that began in a zone; undefined before the first. Nothing is judged by a clock. */
const judgingIn = ({ time }: ReactorState, zone: string | null | undefined): Judging | undefined => {
  const day = zone ? time.days.get(zone) : undefined;
  return zone && day !== undefined ? { day, now: Date.parse(startOfDay(day, zone)) } : undefined;
};

/** The streams that a thing is judged by. */
export const streamsOf = (state: ReactorState, { kind, id }: Thing): string[] => {
  const { goals, reviews, formulas } = state;
  if (kind === 'kpi' && formulas.has(id))
    return [kpiGraphStream, ...restsOn(state, id).map((each) => streamOf('kpi', each))];
  const cycleId = (kind === 'goal' ? goals : reviews).get(id)?.context.cycleId;
  if (cycleId === undefined) return [streamOf(kind, id)];
  const own = [streamOf(kind, id), streamOf('cycle', cycleId)];
  return kind === 'goal' ? own : [...own, streamOf('population', cycleId)];
};

/**
 * The rules that hold for a thing: none once it is closed, retired or acknowledged. Undefined if it cannot be judged, because no
 * day has begun in its time zone.
 */
export const judge = (state: ReactorState, { kind, id }: Thing): readonly Standing[] | undefined => {
  switch (kind) {
    case 'goal': {
      const goal = state.goals.get(id);
      if (!goal) return [];
      const judging = judgingIn(state, goal.readings.timeZone);
      return judging && goalAlerts(goal, judging, state.cycles.get(goal.context.cycleId));
    }
    case 'kpi': {
      const kpi = state.kpis.get(id);
      if (!kpi || kpi.state.status === 'retired') return [];
      const zone = state.time.organisation;
      const judging = judgingIn(state, zone);
      const read = { ...kpi, readings: readingsOf(state, id, kpiRules) };
      return judging && kpiAlerts(read, judging, zone ?? 'UTC');
    }
    case 'review': {
      const review = state.reviews.get(id);
      if (!review) return [];
      const cycle = state.cycles.get(review.context.cycleId);
      const judging = judgingIn(state, cycle?.timeZone);
      return cycle && judging && reviewAlerts(review, judging, cycle);
    }
  }
};
