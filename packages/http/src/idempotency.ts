import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import type { DeriveId } from '@cairn/runtime/derived-id';
import { newId } from '@cairn/runtime/new-id';
import { ProblemError } from './problem.ts';

/** How a command is known again: looked up as (actor, path, key), the same only if the hash is. */
export type Idempotency = { key: string; path: string; payloadHash: string };

/** What of a request makes a command the same command. */
export type KeyedRequest = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body' | 'principal'>;

const visible = /^[\x21-\x7e]{1,200}$/;

const keyOf = (request: KeyedRequest): string | undefined => {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && visible.test(key)) return key;
  throw new ProblemError(400, 'idempotency/malformed-key', {
    detail: 'An Idempotency-Key is 1 to 200 visible ASCII characters.',
    fields: [{ path: 'headers/idempotency-key', message: '1 to 200 visible ASCII characters' }],
  });
};

const pathOf = (request: KeyedRequest): string => {
  const [path = ''] = request.url.split('?', 1);
  return `${request.method} ${path}`;
};

/**
 * The request's Idempotency-Key with the method and path as sent and the HMAC-SHA256, hexadecimal, of the validated body
 * as RFC 8785 writes it; `undefined` without a key. Call it before time, ids and facts are added to the body.
 */
export const idempotencyOf = (request: KeyedRequest, payloadKey: string): Idempotency | undefined => {
  const key = keyOf(request);
  if (key === undefined) return undefined;
  const body = canonicalize(request.body ?? null) ?? 'null';
  return {
    key,
    path: pathOf(request),
    payloadHash: createHmac('sha256', payloadKey).update(body).digest('hex'),
  };
};

/**
 * The id of a new thing: with an Idempotency-Key the one that `derive` gives for actor, path, key and place in the body
 * (`/keyResults/2`), so that a retried creation meets its own stream; else a new UUIDv7.
 */
export const idFor = (request: KeyedRequest, derive: DeriveId, place = ''): string => {
  const key = keyOf(request);
  if (key === undefined) return newId();
  return derive('request', request.principal.personId, pathOf(request), key, place);
};
