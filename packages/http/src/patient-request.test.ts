import { afterEach, expect, test, vi } from 'vitest';
import { requestPatiently } from './patient-request.ts';

const away = () => Response.json({ code: 'event-store/unavailable' }, { status: 503 });
const sentTo = (answers: Response[]): RequestInit[] => {
  const sent: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_: string, request: RequestInit) => {
    sent.push(request);
    return answers.length > 1 ? answers.shift() : answers[0];
  });
  return sent;
};
afterEach(() => vi.unstubAllGlobals());

const request = { method: 'POST', body: '{}' };

test('sends the same again while the service is not available', async () => {
  const sent = sentTo([away(), away(), Response.json({ id: 'a' })]);
  const answer = await requestPatiently('http://service.example', request);
  expect(await answer.json()).toEqual({ id: 'a' });
  expect(sent).toEqual([request, request, request]);
});

test('sends a request that is refused once', async () => {
  const sent = sentTo([Response.json({ code: 'goal/not-found' }, { status: 404 }), Response.json({})]);
  const { status } = await requestPatiently('http://service.example', request);
  expect([status, sent.length]).toEqual([404, 1]);
});

test('resolves with what the service said if it stays away', async () => {
  sentTo([away()]);
  const answer = await requestPatiently('http://service.example', request, { patienceMs: 0 });
  expect(await answer.json()).toEqual({ code: 'event-store/unavailable' });
});
