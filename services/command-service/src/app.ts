import { whoMay } from '@cairn/access/who-may';
import { gaugeClock } from '@cairn/event-store/store-clock';
import { type App, type AppOptions, createApp } from '@cairn/http/app';
import type { Auth } from '@cairn/http/auth';
import type { Logger } from '@cairn/runtime/logger';
import { createMetrics, type Metrics } from '@cairn/runtime/metrics';
import { accessRecordRoutes } from './access-records/access-record.routes.ts';
import { alertRoutes } from './alerts/alert.routes.ts';
import { alignmentRoutes } from './goals/alignment.routes.ts';
import { calibrationRoutes } from './calibrations/calibration.routes.ts';
import type { CommandContext } from './context.ts';
import { cycleRoutes } from './cycles/cycle.routes.ts';
import { cycleHandoverRoutes } from './cycles/handover.routes.ts';
import { fairnessRoutes } from './cycles/fairness.routes.ts';
import { cycleTemplateRoutes } from './cycles/cycle-template.routes.ts';
import { populationRoutes } from './cycles/population.routes.ts';
import { developmentRoutes } from './development/development.routes.ts';
import { feedbackRequestRoutes } from './feedback/feedback-request.routes.ts';
import { feedbackRoutes } from './feedback/feedback.routes.ts';
import { mergedFeedbackRoutes } from './feedback/merged-feedback.routes.ts';
import { manyGoalRoutes } from './goals/many.routes.ts';
import { groupRoutes } from './people/group.routes.ts';
import { goalFieldRoutes } from './goals/goal-field.routes.ts';
import { goalTalkRoutes } from './goals/goal-talk.routes.ts';
import { goalTemplateRoutes } from './goals/goal-template.routes.ts';
import { goalRoutes } from './goals/goal.routes.ts';
import { importRoutes } from './imports/import.routes.ts';
import { deliveryRoutes } from './deliveries/delivery.routes.ts';
import { businessReviewRoutes } from './scorecards/business-review.routes.ts';
import { initiativeRoutes } from './scorecards/initiative.routes.ts';
import { kpiRoutes } from './scorecards/kpi.routes.ts';
import { kpiGraphRoutes } from './scorecards/kpi-graph.routes.ts';
import { personRoutes } from './people/person.routes.ts';
import { contributionRoutes } from './reviews/contribution.routes.ts';
import { mergedInputRoutes } from './reviews/merged-input.routes.ts';
import { reviewRoutes } from './reviews/review.routes.ts';
import { pilotRoutes } from './scorecards/pilot.routes.ts';
import { scimRoutes } from './scim/scim.routes.ts';
import { scorecardTemplateRoutes } from './scorecards/scorecard-template.routes.ts';
import { scorecardRoutes } from './scorecards/scorecard.routes.ts';
import { askRoutes } from './suggestions/ask.routes.ts';
import { suggestionRoutes } from './suggestions/suggestion.routes.ts';
import { pastRatingRoutes } from './people/past-rating.routes.ts';
import { unitRoutes, unitTreeRoutes } from './people/unit.routes.ts';

const description =
  'Every change goes through this service. An accepted command appends events to the log. If the command would change nothing, nothing is written: the answer is 200, or 409 if its reason, note, comment or choice differs from the one in the log. `occurredAt` may lie in the past, but not before the beginning of the thing that the command changes (422). A goal or cycle begins when it was set or opened, or on its first day if that is earlier. A measurement begins with its period, and anything else when it was opened, drafted, defined or given. A change of a goal, an alignment, a scorecard or a review cannot be dated before its last change either (422); only readings can.';

/** The routes of each thing, in the order of the API's page. */
const routes: readonly ((context: CommandContext) => (app: App) => void)[] = [
  personRoutes,
  pastRatingRoutes,
  groupRoutes,
  unitRoutes,
  unitTreeRoutes,
  cycleRoutes,
  cycleTemplateRoutes,
  populationRoutes,
  cycleHandoverRoutes,
  fairnessRoutes,
  scorecardRoutes,
  scorecardTemplateRoutes,
  kpiRoutes,
  kpiGraphRoutes,
  deliveryRoutes,
  initiativeRoutes,
  businessReviewRoutes,
  pilotRoutes,
  goalRoutes,
  manyGoalRoutes,
  goalFieldRoutes,
  goalTemplateRoutes,
  goalTalkRoutes,
  alertRoutes,
  alignmentRoutes,
  importRoutes,
  scimRoutes,
  feedbackRoutes,
  mergedFeedbackRoutes,
  feedbackRequestRoutes,
  reviewRoutes,
  askRoutes,
  suggestionRoutes,
  developmentRoutes,
  accessRecordRoutes,
  calibrationRoutes,
  contributionRoutes,
  mergedInputRoutes,
];

export type CommandAppOptions = CommandContext & {
  auth: Auth;
  logger: Logger;
} & Pick<AppOptions, 'ready' | 'rateLimit' | 'checkReplies'>;

const storeMetrics = ({ store, clock }: CommandContext): Metrics => {
  const metrics = createMetrics();
  gaugeClock(metrics, clock);
  metrics.gauge({
    name: 'cairn_event_store_retries',
    help: 'How often a call to the event store was tried again since the start.',
    labels: [],
    read: () => [{ labels: {}, value: store.retries() }],
  });
  return metrics;
};

/** Builds the HTTP side of the command service. It never listens. */
export const buildCommandApp = async (options: CommandAppOptions): Promise<App> => {
  const app = await createApp({
    service: 'command-service',
    access: whoMay,
    metrics: storeMetrics(options),
    openapi: { title: 'Cairn commands', description },
    ...options,
  });
  for (const routesOf of routes) routesOf(options)(app);
  return app;
};
