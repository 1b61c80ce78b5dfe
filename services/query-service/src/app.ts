import { whoMay } from '@cairn/access/who-may';
import { Rejection } from '@cairn/contracts/rejection';
import { StreamParked } from '@cairn/event-store/errors';
import { type App, createApp } from '@cairn/http/app';
import type { Auth } from '@cairn/http/auth';
import { fastifySSE } from '@fastify/sse';
import { accessRecordRoutes } from './access-records/access-record.routes.ts';
import { alertRoutes } from './alerts/alert.routes.ts';
import { answerListsAsCsv } from './asking/csv.hook.ts';
import { calibrationRoutes } from './calibrations/calibration.routes.ts';
import type { QueryContext } from './context.ts';
import { fairnessFindingRoutes } from './fairness/finding.routes.ts';
import { fairnessRoutes } from './fairness/fairness.routes.ts';
import { fairnessSummaryRoutes } from './fairness/summary.routes.ts';
import { fairnessTableRoutes } from './fairness/tables.routes.ts';
import { groupRoutes } from './fairness/group.routes.ts';
import { populationRoutes } from './cycles/population.routes.ts';
import { cycleRoutes } from './cycles/cycle.routes.ts';
import type { ConsoleOptions } from './console/console.ts';
import { cycleTemplateRoutes } from './cycles/cycle-template.routes.ts';
import { developmentRoutes } from './development/development.routes.ts';
import { feedbackRequestRoutes } from './feedback/feedback-request.routes.ts';
import { feedbackRoutes } from './feedback/feedback.routes.ts';
import { mergedFeedbackRoutes } from './feedback/merged-feedback.routes.ts';
import { goalEventsRoutes } from './feed/goal-events.routes.ts';
import { blockerRoutes } from './goals/blocker.routes.ts';
import { goalOfferRoutes } from './goals/goal-offer.routes.ts';
import { dueRoutes } from './goals/due.routes.ts';
import { checkInRoutes } from './goals/check-in.routes.ts';
import { goalHistoryRoutes } from './goals/goal-history.routes.ts';
import { goalFieldRoutes } from './goals/goal-field.routes.ts';
import { goalTalkRoutes } from './goals/goal-talk.routes.ts';
import { goalTemplateRoutes } from './goals/goal-template.routes.ts';
import { goalRoutes } from './goals/goal.routes.ts';
import { lineRoutes } from './line-of-sight/line.routes.ts';
import { mixRoutes } from './line-of-sight/mix.routes.ts';
import { patternRoutes } from './line-of-sight/pattern.routes.ts';
import { reviewReportRoutes } from './review-reports/review-report.routes.ts';
import { packetRoutes } from './packets/packet.routes.ts';
import { myWeekRoutes } from './people/my-week.routes.ts';
import { meRoutes } from './people/me.routes.ts';
import { pastRatingRoutes } from './people/past-rating.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { questionRoutes } from './questions/question.routes.ts';
import { replayRoutes } from './replay/replay.routes.ts';
import { contributionRoutes } from './reviews/contribution.routes.ts';
import { mergedGiversRoutes } from './reviews/merged-givers.routes.ts';
import { mergedInputRoutes } from './reviews/merged-input.routes.ts';
import { nominationRoutes } from './reviews/nomination.routes.ts';
import { handoverRoutes } from './reviews/handover.routes.ts';
import { reminderRoutes } from './reviews/reminder.routes.ts';
import { reviewSummaryRoutes } from './reviews/review-summary.routes.ts';
import { suggestionInputRoutes } from './suggestions/suggestion-input.routes.ts';
import { suggestionRoutes } from './suggestions/suggestion.routes.ts';
import { statusMetrics } from './status/status.gauges.ts';
import { unitRoutes } from './units/unit.routes.ts';
import { statusRoutes } from './status/status.routes.ts';
import { reviewTrailRoutes } from './trail/review-trail.routes.ts';
import { kpiRoutes } from './scorecards/kpi.routes.ts';
import { objectiveRoutes } from './scorecards/objective.routes.ts';
import { businessReviewRoutes } from './scorecards/business-review.routes.ts';
import { initiativeRoutes } from './scorecards/initiative.routes.ts';
import { initiativeTaskRoutes } from './scorecards/initiative-task.routes.ts';
import { scoreHistoryRoutes } from './scorecards/history.routes.ts';
import { scenarioRoutes } from './scorecards/scenario.routes.ts';
import { pilotRoutes } from './scorecards/pilot.routes.ts';
import { scorecardTemplateRoutes } from './scorecards/scorecard-template.routes.ts';
import { scorecardRoutes } from './scorecards/scorecard.routes.ts';

const description =
  'All queries: people, units, cycles, scorecards, initiatives, goals, alerts, feedback, review summaries, the review trail, the replay of a rating, the goal feed and who was shown what.';

/** Every thing's routes, one line each. */
const routes: readonly ((context: QueryContext) => (app: App) => void)[] = [
  scorecardRoutes,
  scorecardTemplateRoutes,
  scenarioRoutes,
  scoreHistoryRoutes,
  objectiveRoutes,
  initiativeRoutes,
  initiativeTaskRoutes,
  businessReviewRoutes,
  pilotRoutes,
  kpiRoutes,
  goalRoutes,
  goalHistoryRoutes,
  goalFieldRoutes,
  goalTemplateRoutes,
  goalTalkRoutes,
  lineRoutes,
  mixRoutes,
  patternRoutes,
  checkInRoutes,
  dueRoutes,
  blockerRoutes,
  alertRoutes,
  goalOfferRoutes,
  goalEventsRoutes,
  reviewSummaryRoutes,
  reminderRoutes,
  handoverRoutes,
  nominationRoutes,
  contributionRoutes,
  mergedInputRoutes,
  mergedGiversRoutes,
  reviewTrailRoutes,
  calibrationRoutes,
  questionRoutes,
  replayRoutes,
  packetRoutes,
  suggestionInputRoutes,
  suggestionRoutes,
  reviewReportRoutes,
  feedbackRoutes,
  mergedFeedbackRoutes,
  developmentRoutes,
  feedbackRequestRoutes,
  accessRecordRoutes,
  meRoutes,
  myWeekRoutes,
  peopleRoutes,
  pastRatingRoutes,
  unitRoutes,
  cycleRoutes,
  cycleTemplateRoutes,
  populationRoutes,
  groupRoutes,
  fairnessRoutes,
  fairnessFindingRoutes,
  fairnessTableRoutes,
  fairnessSummaryRoutes,
  statusRoutes,
];

export type QueryAppOptions = QueryContext & {
  auth: Auth;
  ready?: Record<string, () => Promise<unknown>>;
  rateLimit?: number;
  /** Without it, the service has no pages. */
  console?: ConsoleOptions | undefined;
  /** Fails a reply that breaks its response schema, for tests. */
  checkReplies?: boolean;
};

/** To a reader, a parked stream is a read that may succeed later. */
const unreadable = (thrown: unknown): unknown =>
  thrown instanceof StreamParked ? new Rejection('behind', thrown.code, thrown.message) : thrown;

/** Builds the query service's HTTP side; it never listens. */
export const buildQueryApp = async (options: QueryAppOptions): Promise<App> => {
  const app = await createApp({
    service: 'query-service',
    access: whoMay,
    openapi: { title: 'Cairn queries', description },
    translate: unreadable,
    metrics: statusMetrics(options),
    ...options,
  });
  // Called rather than registered: its default export is not what its types say it is.
  await fastifySSE(app, { heartbeatInterval: 15_000 });
  answerListsAsCsv(app);
  for (const routesOf of routes) routesOf(options)(app);
  if (options.console) {
    // Its proxy is a tenth of what the service would import.
    const { serveConsole } = await import('./console/console.ts');
    await serveConsole(app, options.console);
  }
  return app;
};
