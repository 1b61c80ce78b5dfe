import { createLogger } from './logger.ts';

// Logs as it ends, when nobody reads its log any more.
const logger = createLogger({ service: 'unread' });
logger.info('started');
process.stdin.resume();
process.stdin.once('end', () => {
  logger.info('stopping');
  logger.info('stopped');
  process.exit(7);
});
