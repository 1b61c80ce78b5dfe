import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { listenersOf } from '../listeners.fixture.ts';

afterAll(() => vi.unstubAllGlobals());

// Where people sign in again is read from the address.
vi.stubGlobal('location', new URL('http://cairn.test/'));
const { send } = await import('./send.ts');
const { session } = await import('../sign-in/session.ts');

const statuses: number[] = [];

beforeEach(() => {
  session.value = { state: 'signedIn' };
  statuses.splice(0, statuses.length, 401, 200);
  vi.stubGlobal('fetch', async () => Response.json({}, { status: statuses.shift() ?? 500 }));
});

const ended = () => vi.waitFor(() => expect(session.value).toEqual({ state: 'ended' }));

test('a question whose session has ended is asked again once somebody has signed in again', async () => {
  const { signal } = new AbortController();
  const listeners = listenersOf(signal);
  const asked = send('/v1/me', { signal });
  await ended();
  expect(statuses).toEqual([200]);
  expect(listeners()).toBe(1);
  session.value = { state: 'signedIn' };
  expect((await asked).status).toBe(200);
  expect(listeners()).toBe(0);
});

test('a question that its page has left waits for nobody', async () => {
  const leaving = new AbortController();
  const asked = send('/v1/me', { signal: leaving.signal });
  await ended();
  leaving.abort();
  await expect(asked).rejects.toThrow('aborted');
});

test('a question that its page has left before the session ended waits for nobody either', async () => {
  await expect(send('/v1/me', { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});

test('a command whose session has ended is refused at once, so that nothing is sent later by itself', async () => {
  await expect(send('/console/commands/v1/feedback', { method: 'POST' })).rejects.toMatchObject({
    status: 401,
  });
  expect(statuses).toEqual([200]);
});
