import { join } from 'node:path';
import type { TokenRole } from '@cairn/contracts/actor.values';
import { readEnvironment } from '@cairn/runtime/environment';

/** Where the services and tokens of a `start` on this machine are, by the same settings. */
export const running = () => {
  const { CAIRN_DATA_DIR, CAIRN_COMMAND_PORT, CAIRN_QUERY_PORT } = readEnvironment();
  return {
    commandUrl: `http://127.0.0.1:${CAIRN_COMMAND_PORT}`,
    queryUrl: `http://127.0.0.1:${CAIRN_QUERY_PORT}`,
    tokenFile: (role: TokenRole): string => join(CAIRN_DATA_DIR, 'tokens', role),
  };
};
