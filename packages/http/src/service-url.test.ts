import { expect, test } from 'vitest';
import { urlIn } from './service-url.ts';

test.each([
  ['http://127.0.0.1:4002', 'http://127.0.0.1:4002/v1/goals?limit=1'],
  ['https://gateway.example/cairn', 'https://gateway.example/cairn/v1/goals?limit=1'],
  ['https://gateway.example/cairn/', 'https://gateway.example/cairn/v1/goals?limit=1'],
])('a path of a service stands behind all of its address %s', (address, url) => {
  expect(urlIn(address, '/v1/goals?limit=1')).toBe(url);
});
