import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

const personal = [
  'body',
  'data',
  'event',
  'events',
  'row',
  'rows',
  'text',
  'name',
  'subject',
  'actor',
  'input',
];
const secret = ['authorization', 'token', 'headers', 'password'];

// A driver's error carries rows and parameters in fields of its own; only these four are safe to write.
const safeError = (thrown: unknown) => {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const code = 'code' in thrown ? { code: String(thrown.code) } : {};
  return { type: thrown.name, message: thrown.message, stack: thrown.stack, ...code };
};

/**
 * A logger of one service that writes JSON lines to `destination` (standard output). Log ids and numbers: bodies, events
 * and rows are left out by their key wherever they stand at the first or second level, and of an error only type,
 * message, stack and code are written.
 */
export const createLogger = (
  { service, level = 'info' }: { service: string; level?: string },
  destination?: DestinationStream,
): Logger => {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: safeError, error: safeError },
    redact: { paths: [...personal, ...secret].flatMap((key) => [key, `*.${key}`]), remove: true },
  };
  // Synchronous: with buffered lines, a process could not end if nobody reads its output any more.
  return pino(options, destination ?? pino.destination({ dest: 1, sync: true }));
};
