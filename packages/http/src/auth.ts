import { hash } from 'node:crypto';
import type { Logger } from '@cairn/runtime/logger';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type KeySource, openKeyFile } from './key-file.ts';
import { type Principal, principalOf } from './principal.ts';
import { ProblemError } from './problem.ts';

/** Both take the Authorization header. */
export type Auth = {
  /** Throws, or rejects with, a 401 (503 if the keys are out of reach). */
  authenticate: (header: string | undefined) => Principal | Promise<Principal>;
  /** Who sends a token that has been verified before. Never throws. */
  known: (header: string | undefined) => Principal | undefined;
};

type Keys = {
  jwksUrl?: string | undefined;
  jwksFile?: string | undefined;
  jwks?: JSONWebKeySet | undefined;
  /** Gets an error if the file changes to one that cannot be read. */
  logger?: Pick<Logger, 'error'> | undefined;
};

// Signatures only: a secret that verifies could also sign.
const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'PS256', 'RS256'];
const cacheSize = 10_000;
// A key that its issuer withdraws is believed no longer than this.
const cacheMs = 10 * 60_000;

const challenge = (code: string, detail: string): ProblemError =>
  new ProblemError(401, code, {
    detail,
    headers: { 'www-authenticate': code === 'token/missing' ? 'Bearer' : 'Bearer error="invalid_token"' },
  });

const keysOf = ({ jwksUrl, jwksFile, jwks, logger }: Keys): KeySource => {
  const renewed = (): boolean => false;
  if (jwksUrl) return { findKey: createRemoteJWKSet(new URL(jwksUrl)), renewed };
  if (jwksFile)
    return openKeyFile(jwksFile, (err) =>
      logger?.error({ err, jwksFile }, 'the key file cannot be read; the keys stay as they were'),
    );
  if (!jwks) throw new Error('CAIRN_JWKS_URL or CAIRN_JWKS_FILE must say who signs the tokens.');
  return { findKey: createLocalJWKSet(jwks), renewed };
};

const refusalOf = (thrown: unknown): ProblemError => {
  if (thrown instanceof errors.JWTExpired) return challenge('token/expired', 'The token has expired.');
  const unreachable = thrown instanceof errors.JWKSTimeout || !(thrown instanceof errors.JOSEError);
  if (unreachable || thrown.code === 'ERR_JOSE_GENERIC')
    return new ProblemError(503, 'token/keys-unreachable', {
      detail: "The token issuer's keys cannot be read at the moment.",
      headers: { 'retry-after': '5' },
    });
  return challenge('token/invalid', 'The token is not one that this service accepts.');
};

const tokenIn = (header: string | undefined): string | undefined => {
  const [scheme, token, more] = header?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' && token && more === undefined ? token : undefined;
};

const digestOf = (token: string): string => hash('sha256', token, 'base64');

type Verified = LRUCache<string, { principal: Principal; until: number }>;

/**
 * Verifies bearer tokens against one issuer's public keys (a URL, a file or the keys themselves). Verified claims are
 * kept by the token's SHA-256 until the token expires, ten minutes at most: a signature check costs about 100 µs. If the
 * file changes, its new keys hold from the next request on, and no claims are kept.
 */
export const createAuth = (settings: Keys & { issuer: string; audience: string }): Auth => {
  const keys = keysOf(settings);
  const options = {
    issuer: settings.issuer,
    audience: settings.audience,
    algorithms,
    requiredClaims: ['exp'],
  };
  let verified: Verified = new LRUCache({ max: cacheSize });

  const verify = async (token: string, digest: string): Promise<Principal> => {
    // What was verified with withdrawn keys must not be kept.
    const current = verified;
    const { payload } = await jwtVerify(token, keys.findKey, options).catch((thrown: unknown) => {
      throw refusalOf(thrown);
    });
    const principal = principalOf(payload);
    if (!principal) throw challenge('token/invalid', 'The token does not say which person it stands for.');
    current.set(digest, { principal, until: Math.min(principal.expiresAt, Date.now() + cacheMs) });
    return principal;
  };

  const kept = (digest: string): Principal | undefined => {
    if (keys.renewed()) verified = new LRUCache({ max: cacheSize });
    const known = verified.get(digest);
    if (known && known.until > Date.now()) return known.principal;
    verified.delete(digest);
    return undefined;
  };

  return {
    authenticate(header) {
      const token = tokenIn(header);
      if (token === undefined)
        throw challenge('token/missing', 'Send a bearer token: Authorization: Bearer …');
      const digest = digestOf(token);
      return kept(digest) ?? verify(token, digest);
    },
    known(header) {
      const token = tokenIn(header);
      return token === undefined ? undefined : kept(digestOf(token));
    },
  };
};
