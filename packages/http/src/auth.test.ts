import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { auth, mint, mintForeign, person, signedIn, testApp } from './app.fixture.ts';
import type { App } from './app.ts';
import { createAuth } from './auth.ts';

let app: App;
beforeAll(async () => {
  app = await testApp();
});

afterEach(() => vi.useRealTimers());

const ask = async (authorization?: string) => {
  const headers = authorization === undefined ? {} : { authorization };
  const reply = await app.inject({ url: '/v1/things', headers });
  return [reply.statusCode, reply.json<{ code?: string }>().code, reply.headers['www-authenticate']];
};
const refused = [401, 'token/invalid', 'Bearer error="invalid_token"'];
const missing = [401, 'token/missing', 'Bearer'];

const claims = { iss: 'https://cairn.test', aud: 'cairn', sub: 'anna', person_id: person, exp: 4e9 };

describe('a token', () => {
  test.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b'])(
    'a token is required: %s',
    async (header) => {
      expect(await ask(header)).toEqual(missing);
    },
  );

  test.each(['nonsense', 'a.b.c', '..', 'x'.repeat(5000), 'eyJhbGciOiJub25lIn0.e30.'])(
    'a malformed token is refused: %.30s',
    async (token) => {
      expect(await ask(`Bearer ${token}`)).toEqual(refused);
    },
  );

  test('a token without a signature is refused', async () => {
    expect(await ask(`Bearer ${new UnsecuredJWT(claims).encode()}`)).toEqual(refused);
  });

  test('a token signed with a shared secret is refused', async () => {
    const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' });
    expect(await ask(`Bearer ${await token.sign(new Uint8Array(32))}`)).toEqual(refused);
  });

  test('a token signed with another key is refused', async () => {
    expect(await ask(`Bearer ${await mintForeign()}`)).toEqual(refused);
  });

  test.each([
    ['issuer', { iss: 'https://elsewhere.test' }],
    ['audience', { aud: 'payroll' }],
    ['end', { exp: undefined }],
    ['person', { person_id: undefined }],
    ['person', { person_id: 'anna' }],
    ['delegate', { act: { sub: 'bot' } }],
    ['kind', { kind: 'robot' }],
  ])('a token with a wrong %s is refused', async (_what, wrong) => {
    expect(await ask(`Bearer ${await mint(wrong)}`)).toEqual(refused);
  });

  test('is refused with its own code once it has expired', async () => {
    expect((await ask(`Bearer ${await mint({ exp: 1000 })}`))[1]).toBe('token/expired');
  });

  test('is verified only once until it expires', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { authenticate } = auth();
    const header = `Bearer ${await mint({ exp: Math.floor(Date.now() / 1000) + 60 })}`;
    const first = authenticate(header);
    expect(first).toBeInstanceOf(Promise);
    const principal = await first;
    expect(authenticate(header)).toBe(principal);
    vi.setSystemTime(Date.now() + 60_000);
    await expect(authenticate(header)).rejects.toThrow('expired');
  });

  test('a token is answered with 503 if the keys of the issuer cannot be loaded', async () => {
    const settings = { jwksUrl: 'http://127.0.0.1:9/jwks', issuer: claims.iss, audience: 'cairn' };
    const lonely = await testApp({ auth: createAuth(settings) });
    const reply = await lonely.inject({ url: '/v1/things', headers: await signedIn() });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([503, 'token/keys-unreachable']);
  });
});

describe('the principal', () => {
  const of = async (given: Record<string, unknown>) => {
    const headers = { ...(await signedIn(given)), 'content-type': 'application/json' };
    const reply = await app.inject({ method: 'POST', url: '/v1/echo', headers, payload: { name: 'a' } });
    return reply.json<{ principal: unknown }>().principal;
  };

  test('the principal has the person, kind, roles and client of the token, and its expiry', async () => {
    const exp = Math.floor(Date.now() / 1000) + 60;
    expect(await of({ roles: ['hr', 'employee'], client_id: 'console', exp })).toEqual({
      personId: person,
      kind: 'human',
      roles: ['employee', 'hr'],
      client: 'console',
      issuer: 'https://cairn.test',
      subject: 'anna',
      expiresAt: exp * 1000,
    });
  });

  test('the principal is the same person if the token has the id in capitals', async () => {
    const capitals = person.toUpperCase();
    const act = { sub: 'bot', person_id: capitals };
    expect(await of({ person_id: capitals })).toMatchObject({ personId: person });
    expect(await of({ person_id: capitals, act })).toMatchObject({ personId: person, onBehalfOf: person });
  });

  test('the principal is not a human if the token names no kind', async () => {
    expect(await of({ kind: undefined })).toMatchObject({ kind: 'system' });
  });

  test('the principal has no role that is unknown or reserved for the system', async () => {
    expect(await of({ roles: ['hr', 'system', 'root'] })).toMatchObject({ roles: ['hr'] });
  });

  test('the principal is the delegate, of its own kind, if a person delegates', async () => {
    const bot = '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b22';
    expect(await of({ act: { sub: 'bot', person_id: bot } })).toMatchObject({
      personId: bot,
      kind: 'system',
      subject: 'bot',
      onBehalfOf: person,
    });
  });
});
