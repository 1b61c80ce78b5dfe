import { access } from '@cairn/access/table';
import { type App, type AppOptions, createApp } from '@cairn/http/app';
import type { Auth } from '@cairn/http/auth';
import type { Logger } from '@cairn/runtime/logger';
import { alignmentRoutes } from './goals/alignment.routes.ts';
import type { CommandContext } from './context.ts';
import { cycleRoutes } from './cycles/cycle.routes.ts';
import { feedbackRoutes } from './feedback/feedback.routes.ts';
import { goalRoutes } from './goals/goal.routes.ts';
import { kpiRoutes } from './scorecards/kpi.routes.ts';
import { personRoutes } from './people/person.routes.ts';
import { ratingRoutes } from './reviews/rating.routes.ts';
import { reviewRoutes } from './reviews/review.routes.ts';
import { scorecardRoutes } from './scorecards/scorecard.routes.ts';
import { unitRoutes } from './people/unit.routes.ts';

const description =
  'Every change goes through here: a command is decided on and appended to the log. What is so already is answered 200 and writes nothing; with another reason, note, comment or choice it is refused (409). `occurredAt` may lie in the past, but not before the thing began that it happens to: a goal or cycle when it was set or opened, or on its first day where that is earlier; a measurement’s period; else what was opened, drafted, defined or given (422).';

/** Every thing's routes, one line each. */
const routes: readonly ((context: CommandContext) => (app: App) => void)[] = [
  personRoutes,
  unitRoutes,
  cycleRoutes,
  scorecardRoutes,
  kpiRoutes,
  goalRoutes,
  alignmentRoutes,
  feedbackRoutes,
  reviewRoutes,
  ratingRoutes,
];

export type CommandAppOptions = CommandContext & {
  auth: Auth;
  logger: Logger;
} & Pick<AppOptions, 'ready' | 'rateLimit' | 'checkReplies'>;

/** Builds the command service's HTTP side; it never listens. */
export const buildCommandApp = async (options: CommandAppOptions): Promise<App> => {
  const app = await createApp({
    service: 'command-service',
    access,
    openapi: { title: 'Cairn commands', description },
    ...options,
  });
  for (const routesOf of routes) routesOf(options)(app);
  return app;
};
