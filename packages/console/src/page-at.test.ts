import { expect, test } from 'vitest';
import { pageAt } from './page-at.ts';
import { pages } from './pages.ts';

test('an address leads to its page, with and without an id', () => {
  const paths = ['/console', '/console/goals', '/console/goals/a-goal', '/console/reviews/a-review/replay'];
  expect(paths.map((path) => pageAt(path)?.path)).toEqual([
    '/console/',
    '/console/goals',
    '/console/goals/:goalId',
    '/console/reviews/:reviewId/replay',
  ]);
});

test('a word that is a page of its own is not taken for an id', () => {
  expect(pageAt('/console/goals/new')?.path).toBe('/console/goals/new');
});

test('an address that no page has leads nowhere', () => {
  expect(['/console/nothing', '/console/goals/a/b'].map(pageAt)).toEqual([undefined, undefined]);
});

test('no page is listed twice', () => {
  const paths = pages.map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
});
