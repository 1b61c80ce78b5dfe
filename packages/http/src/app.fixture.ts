import { Overtaken, Rejection } from '@cairn/contracts/rejection';
import { keyedIds } from '@cairn/runtime/derived-id';
import { createLogger } from '@cairn/runtime/logger';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { type App, type AppOptions, createApp } from './app.ts';
import { createAuth } from './auth.ts';
import { decodeCursor } from './cursor.ts';
import { idempotencyOf, idFor } from './idempotency.ts';
import { commandReply, ifMatch, replyWith } from './revision.ts';

const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
const foreign = await generateKeyPair('EdDSA');
const jwk = { ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'one' };

export const person = '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b11';
const issuer = 'https://cairn.test';
const audience = 'cairn';

export const auth = () => createAuth({ jwks: { keys: [jwk] }, issuer, audience });

type Claims = Record<string, unknown>;

/** A token of the trusted issuer, valid for an hour unless `claims` says otherwise. */
export const mint = (claims: Claims = {}, key = privateKey): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  const whole = { iss: issuer, aud: audience, sub: 'anna', person_id: person, kind: 'human', roles: ['hr'] };
  return new SignJWT({ ...whole, iat: now, exp: now + 3600, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
    .sign(key);
};
export const mintForeign = (): Promise<string> => mint({}, foreign.privateKey);

/** Headers of a request by the person above. */
export const signedIn = async (claims: Claims = {}): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await mint(claims)}`,
});

const payloadKey = 'a payload key of at least 32 characters';
const deriveId = keyedIds('an id key of at least 32 characters');
const thing = z.object({
  name: z.string(),
  parts: z.array(z.object({ weight: z.number() })).default([]),
  tags: z.record(z.string(), z.string()).optional(),
});

const routes = (app: App): void => {
  const config = { access: 'ReadThing' };
  app.post(
    '/v1/things',
    { config, schema: { body: thing, response: { 201: commandReply } } },
    (request, reply) =>
      replyWith(reply, { id: idFor(request, deriveId), revision: 0, position: 7n, created: true }),
  );
  app.post('/v1/echo', { config, schema: { body: thing } }, (request) => ({
    body: request.body,
    principal: request.principal,
    ifMatch: ifMatch(request) ?? null,
    idempotency: idempotencyOf(request, payloadKey) ?? null,
    ids: [idFor(request, deriveId), idFor(request, deriveId, '/parts/0')],
  }));
  const querystring = z.object({
    limit: z.coerce.number().int().max(200).default(20),
    cursor: z.string().optional(),
  });
  app.get('/v1/things', { config, schema: { querystring } }, ({ query }) => ({
    limit: query.limit,
    after: query.cursor ? decodeCursor(query.cursor, z.tuple([z.string()])) : null,
  }));
  app.get(
    '/v1/things/:id',
    { config, schema: { params: z.object({ id: z.uuid() }) } },
    ({ params }) => params,
  );
  app.get('/v1/prints', { config: { ...config, alsoAs: ['text/html', 'text/csv'] }, schema: {} }, () => ({}));
  app.get('/v1/fails', { config }, () => {
    throw new Error('SELECT secret FROM people');
  });
  const kind = z.enum([
    'invalid',
    'notFound',
    'forbidden',
    'conflict',
    'stale',
    'keyReused',
    'behind',
    'gone',
  ]);
  app.get('/v1/rejects/:kind', { config, schema: { params: z.object({ kind }) } }, ({ params }) => {
    throw new Rejection(params.kind, 'thing/refused', 'No.', [{ path: 'name', message: 'taken' }]);
  });
  app.get('/v1/overtaken', { config }, () => {
    throw new Overtaken('thing/overtaken', 'No.', '42');
  });
  const placing = {
    params: z.object({ id: z.uuid() }),
    querystring: z.object({ dry: z.string().optional() }),
  };
  const optional = thing
    .nullable()
    .transform((given) => given ?? {})
    .optional();
  app.post('/v1/refuses/:id', { config, schema: { ...placing, body: optional } }, () => {
    const fields = ['parts/0/weight', 'tags', 'id', 'dry', 'flags/1'];
    throw new Rejection(
      'invalid',
      'thing/refused',
      'No.',
      fields.map((path) => ({ path, message: 'another' })),
    );
  });
  app.get('/v1/breaks', { config, schema: { response: { 200: thing } } }, () => ({ name: 5 }) as never);
};

/** An app with routes of every shape, ready for `inject`. */
export const testApp = async (options: Partial<AppOptions> = {}): Promise<App> => {
  const app = await createApp({
    service: 'things',
    logger: createLogger({ service: 'things', level: 'silent' }),
    auth: auth(),
    access: (action) => (action === 'ReadThing' ? 'hr' : ''),
    openapi: { title: 'Things', description: 'Everything about things.' },
    checkReplies: true,
    ...options,
  });
  routes(app);
  return app;
};
