import type { Environment } from '@cairn/runtime/environment';
import type { Logger } from '@cairn/runtime/logger';
import { type Auth, createAuth } from './auth.ts';

/** Checks tokens as the environment says. Throws an `Error` if it names no keys, or a file without any. */
export const authOf = (environment: Environment, logger: Logger): Auth => {
  const { CAIRN_JWKS_URL: jwksUrl, CAIRN_JWKS_FILE: jwksFile } = environment;
  const { CAIRN_TOKEN_ISSUER: issuer, CAIRN_TOKEN_AUDIENCE: audience } = environment;
  try {
    return createAuth({ jwksUrl, jwksFile, logger, issuer, audience });
  } catch (error) {
    if (jwksUrl || !jwksFile) throw error;
    const { message } = error as Error;
    throw new Error(`CAIRN_JWKS_FILE names a file without public keys: ${message}`, { cause: error });
  }
};
