import { type App, createApp } from '@cairn/http/app';
import type { Logger } from '@cairn/runtime/logger';
import type { Progress } from './react.ts';

/** The reactor's health endpoints. It is ready while it has caught up with the log. */
export const buildReactorApp = ({ logger, progress }: { logger: Logger; progress: Progress }): Promise<App> =>
  createApp({
    service: 'bias-reactor',
    logger,
    ready: {
      caughtUp: async () => {
        if (!progress.caughtUp) throw new Error('reading the log');
      },
    },
  });
