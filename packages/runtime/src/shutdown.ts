import closeWithGrace from 'close-with-grace';
import type { Logger } from './logger.ts';

const graceMs = 10_000;

/**
 * Does what a process needs in order to start. If that throws, or rejects, the process ends with code 1 and one line in
 * the log.
 */
export const orEnd = <T>(logger: Logger, work: () => T): T => {
  const end = (error: unknown): never => {
    logger.fatal(error instanceof Error ? error.message : 'the process cannot start');
    process.exit(1);
  };
  try {
    const done = work();
    if (done instanceof Promise) done.catch(end);
    return done;
  } catch (error) {
    return end(error);
  }
};

/**
 * Calls `close` once when the process is asked to stop or meets an error that nobody caught, then ends it: with code 0
 * after a signal, 1 after an error or if closing takes longer than ten seconds.
 */
export const onShutdown = (logger: Logger, close: () => Promise<void>): void => {
  const report = { error: (message: unknown) => logger.error({ err: message }, 'closing failed') };
  closeWithGrace({ delay: graceMs, logger: report }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'stopping after an error');
    else logger.info({ signal }, 'stopping');
    await close();
  });
};
