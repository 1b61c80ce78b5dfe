import { expect, test } from 'vitest';
import { allPages } from './all-pages.ts';

test('all pages are asked for in turn, each by the cursor of the one before it', async () => {
  const asked: (string | undefined)[] = [];
  const rows = await allPages(async (cursor) => {
    asked.push(cursor);
    return { rows: [asked.length], next: asked.length < 3 ? `after ${asked.length}` : null };
  });
  expect(rows).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'after 1', 'after 2']);
});
