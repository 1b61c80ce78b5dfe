import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, required } from '@cairn/runtime/environment';
import type { ConsoleOptions } from './console.ts';

/** The console as the environment says, if it names one. Throws an `Error` if there are no pages, or nobody could sign in. */
export const consoleOf = (environment: Environment): ConsoleOptions | undefined => {
  const { CAIRN_CONSOLE_DIR: folder } = environment;
  if (folder === undefined) return undefined;
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`CAIRN_CONSOLE_DIR names a folder without an index.html: ${folder}`);
  return {
    folder,
    commandUrl: environment.CAIRN_COMMAND_URL,
    signIn: {
      issuer: required(environment, 'CAIRN_CONSOLE_ISSUER'),
      client: environment.CAIRN_CONSOLE_CLIENT,
      scope: environment.CAIRN_CONSOLE_SCOPE,
    },
    timeZone: environment.CAIRN_TIME_ZONE,
    suggests: environment.CAIRN_MODEL_URL !== undefined,
  };
};
