import { type Environment, readEnvironment } from './environment.ts';
import { createLogger, type Logger } from './logger.ts';
import { refuseInsecure, type Use } from './production.ts';
import { orEnd } from './shutdown.ts';

/**
 * Reads the settings of a service and makes its logger. If a setting is wrong, or not fit for production, the process
 * ends with code 1 and one line in the log.
 */
export const prepareService = (
  service: string,
  uses: readonly Use[],
): { environment: Environment; logger: Logger } => {
  const environment = orEnd(createLogger({ service, level: 'info' }), readEnvironment);
  const logger = createLogger({ service, level: environment.CAIRN_LOG_LEVEL });
  orEnd(logger, () => refuseInsecure(environment, uses));
  return { environment, logger };
};
