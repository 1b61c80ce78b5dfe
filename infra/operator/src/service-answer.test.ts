import { afterEach, expect, test, vi } from 'vitest';
import { sendLines } from './import.send.ts';
import { answerOf } from './service-answer.ts';

const asked: string[] = [];
const answering = (...answers: (Response | Error)[]) =>
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  });
afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

const target = { url: 'https://gateway.example/cairn/', token: 'secret' };
const reviews = () => answerOf(target, { service: 'query service', path: '/v1/reviews' }, 'reviews');

test('an address may end with a slash', async () => {
  answering(Response.json({ reviews: [] }));
  await reviews();
  expect(asked).toEqual(['https://gateway.example/cairn/v1/reviews']);
});

test('an import waits while the service is not available', async () => {
  const away = Response.json({ code: 'event-store/unavailable' }, { status: 503 });
  answering(away, Response.json({ results: [{ line: 1 }] }));
  expect(await sendLines(target, '/v1/goals/imports', [{}], 'results')).toEqual({ results: [{ line: 1 }] });
});

test('a service that is away is named with its address', async () => {
  answering(new TypeError('fetch failed'));
  await expect(reviews()).rejects.toThrow('The query service cannot be reached at https://gateway.example.');
});

test('what is no address is refused with an example of one', async () => {
  const wrong = answerOf({ ...target, url: 'localhost' }, { service: 'query service', path: '/' }, 'reviews');
  await expect(wrong).rejects.toThrow(
    'The address of the query service must be one such as http://127.0.0.1:4001, and not localhost.',
  );
});

test.each(['<h1>Bad gateway</h1>', 'null', '"words"', '{"message":"no route"}'])(
  'what answers %s is said to be no query service',
  async (body) => {
    answering(new Response(body, { status: 502 }));
    await expect(reviews()).rejects.toThrow(
      'What answers at https://gateway.example is no query service: it answered 502',
    );
  },
);

test('a refusal of the service is repeated', async () => {
  answering(Response.json({ code: 'token/invalid', detail: 'The token is old.' }, { status: 401 }));
  await expect(reviews()).rejects.toThrow('The query service refused it: token/invalid: The token is old.');
});
