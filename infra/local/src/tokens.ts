import type { TokenRole } from '@cairn/contracts/actor.values';
import type { Environment } from '@cairn/runtime/environment';
import { importJWK, type JWK, SignJWT } from 'jose';

export type TokenClaims = {
  personId: string;
  roles: readonly TokenRole[];
  /** `human` by default; `null` leaves the claim out. */
  kind?: 'human' | 'system' | 'ai' | null;
  client?: string;
  /** Seconds from now; one day by default. */
  expiresIn?: number;
};

export type MintToken = (claims: TokenClaims) => Promise<string>;

const ONE_DAY = 86_400;

/** Returns a function that creates tokens which the services of the local stack accept. */
export const tokenMint = (
  privateKey: JWK,
  {
    CAIRN_TOKEN_ISSUER,
    CAIRN_TOKEN_AUDIENCE,
  }: Pick<Environment, 'CAIRN_TOKEN_ISSUER' | 'CAIRN_TOKEN_AUDIENCE'>,
): MintToken => {
  const key = importJWK(privateKey, 'EdDSA');
  return async ({ personId, roles, kind = 'human', client = 'cairn-local', expiresIn = ONE_DAY }) =>
    new SignJWT({ person_id: personId, roles, client_id: client, ...(kind && { kind }) })
      .setProtectedHeader({ alg: 'EdDSA', ...(privateKey.kid && { kid: privateKey.kid }) })
      .setIssuer(CAIRN_TOKEN_ISSUER)
      .setAudience(CAIRN_TOKEN_AUDIENCE)
      .setSubject(personId)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
      .sign(await key);
};
