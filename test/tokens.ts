import type { Role } from '@cairn/contracts/envelope';
import { createAuth } from '@cairn/http/auth';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const issuer = 'https://cairn.test';
const audience = 'cairn';

export type Claims = {
  personId: string;
  roles: readonly Role[];
  /** `human` where nothing is said; null leaves the claim out. */
  kind?: 'human' | 'system' | 'ai' | null;
};

/** A key of its own: what services verify with, and a mint of tokens that are good for an hour. */
export const issueTokens = async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] };
  return {
    auth: () => createAuth({ jwks, issuer, audience }),
    mint: ({ personId, roles, kind = 'human' }: Claims): Promise<string> =>
      new SignJWT({ person_id: personId, roles: [...roles], client_id: 'test', ...(kind && { kind }) })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(`${personId}@cairn.test`)
        .setExpirationTime('1h')
        .sign(privateKey),
  };
};
