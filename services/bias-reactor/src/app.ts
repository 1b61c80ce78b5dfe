import { type App, createApp } from '@cairn/http/app';
import type { Logger } from '@cairn/runtime/logger';
import type { Progress } from './react.ts';

/** Health of the reactor: ready while it lives on the head of the log. */
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
