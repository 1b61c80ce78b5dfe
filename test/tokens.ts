import type { Role } from '@cairn/contracts/envelope';
import { createAuth } from '@cairn/http/auth';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const issuer = 'https://cairn.test';
export const audience = 'cairn';

type Kind = 'human' | 'system' | 'ai';

export type Claims = {
  personId: string;
  roles: readonly Role[];
  /** `human` by default; null leaves the claim out. */
  kind?: Kind | null;
  /** The actor on behalf of that person (RFC 8693, section 4.1). */
  act?: { personId: string; kind?: Kind };
};

/** A new key: how services verify its tokens, and a function that issues tokens for an hour. */
export const issueTokens = async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'test' }] };
  return {
    /** What it signs with, for an issuer that signs the same tokens. */
    privateKey: { ...(await exportJWK(privateKey)), alg: 'EdDSA', kid: 'test' },
    auth: () => createAuth({ jwks, issuer, audience }),
    mint: ({ personId, roles, kind = 'human', act }: Claims): Promise<string> =>
      new SignJWT({
        person_id: personId,
        roles: [...roles],
        client_id: 'test',
        ...(kind && { kind }),
        ...(act && { act: { sub: `agent of ${personId}`, person_id: act.personId, kind: act.kind } }),
      })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(`${personId}@cairn.test`)
        .setExpirationTime('1h')
        .sign(privateKey),
  };
};
