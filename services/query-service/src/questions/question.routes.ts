import type { App } from '@cairn/http/app';
import type { QueryContext } from '../context.ts';
import { detectorEffectRoutes } from './detector-effects.ts';
import { equalRaterRoutes } from './equal-raters.ts';
import { lateFindingRoutes } from './late-findings.ts';
import { neverReviewedRoutes } from './never-reviewed.ts';
import { overdueByManagerRoutes } from './overdue-by-manager.ts';
import { ratingConsequenceRoutes } from './rating-consequences.ts';
import { ratingDistributionRoutes } from './rating-distribution.ts';
import { ratingMoveRoutes } from './rating-moves.ts';
import { ratingRunRoutes } from './rating-runs.ts';
import { stageDurationRoutes } from './stage-durations.ts';

const routes = [
  detectorEffectRoutes,
  equalRaterRoutes,
  lateFindingRoutes,
  neverReviewedRoutes,
  overdueByManagerRoutes,
  ratingConsequenceRoutes,
  ratingDistributionRoutes,
  ratingMoveRoutes,
  ratingRunRoutes,
  stageDurationRoutes,
];

/** The questions of HR about reviews, across people and years. */
export const questionRoutes = (context: QueryContext) => (app: App) => {
  for (const route of routes) route(context)(app);
};
