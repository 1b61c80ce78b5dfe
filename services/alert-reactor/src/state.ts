import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import { foldCycle, type WatchedCycle } from './cycle.state.ts';
import { foldGoal, type WatchedGoal } from './goal.state.ts';
import { foldFormula, type Formulas } from './kpi-formula.state.ts';
import { foldKpi, type WatchedKpi } from './kpi.state.ts';
import { foldReview, type WatchedReview } from './review.state.ts';
import { foldTime, noTime, type TimeState } from './time.state.ts';

/** What the rules need from the log so far. Alerts are not part of it: they are outcomes, never inputs. */
export type ReactorState = {
  time: TimeState;
  cycles: Map<string, WatchedCycle>;
  goals: Map<string, WatchedGoal>;
  kpis: Map<string, WatchedKpi>;
  formulas: Formulas;
  reviews: Map<string, WatchedReview>;
};

export const emptyState = (): ReactorState => ({
  time: noTime(),
  cycles: new Map(),
  goals: new Map(),
  kpis: new Map(),
  formulas: new Map(),
  reviews: new Map(),
});

/** Folds one event into the given state. The same log always gives the same state. */
export const fold = (state: ReactorState, event: AnyRecorded): void => {
  const { time, cycles, goals, kpis, formulas, reviews } = state;
  foldTime(time, event);
  foldCycle(cycles, event);
  foldFormula(formulas, event);
  if (isIn(event, 'goal')) foldGoal(goals, event);
  if (isIn(event, 'kpi')) foldKpi(kpis, event);
  if (isIn(event, 'review')) foldReview(reviews, event);
};
