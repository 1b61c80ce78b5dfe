import { describe, expect, test } from 'vitest';
import { createFindEvents, type Found } from './find-events.ts';

const length = 1_200;
const sliceSize = 500;
const start = { position: '0', eventId: 'none' };
const { signal } = new AbortController();
const wanted = { filter: {}, limit: 300, signal };

/** A log of events that cannot be read, each of which the feed shows as a marker. `begun` counts the slices read. */
const log = () => {
  const begun: bigint[] = [];
  const entries = Array.from({ length }, (_, index) => {
    const place = { id: `${index + 1}`, stream: 'goal-1', revision: index, position: BigInt(index + 1) };
    return { ...place, kind: 'malformed' as const, type: 'GoalSet', reason: 'none' };
  });
  const scan = async (after: bigint) => {
    begun.push(after);
    const slice = entries.slice(Number(after), Number(after) + sliceSize);
    const last = after + BigInt(slice.length);
    return { entries: slice, last, end: last === BigInt(length) };
  };
  return { begun, findEvents: createFindEvents({ scan, tail: { since: () => undefined } }) };
};

/** Every page from the start to the end of the log. */
const pagesOf = async (findEvents: ReturnType<typeof createFindEvents>): Promise<Found[]> => {
  const pages: Found[] = [];
  for (let from = start, end = false; !end; ) {
    const page = await findEvents(from, wanted);
    pages.push(page);
    ({ next: from, end } = page);
  }
  return pages;
};

describe('finding the next events of the feed', () => {
  test('gives every event once, page by page, up to the end', async () => {
    const pages = await pagesOf(log().findEvents);
    const revisions = pages.flatMap(({ found }) => found.map(({ shown }) => shown.revision));
    expect(revisions).toEqual(Array.from({ length }, (_, index) => index));
  });

  test('finds each full page once for 150 readers who begin at the start', async () => {
    const { findEvents } = log();
    const readers = await Promise.all(Array.from({ length: 150 }, () => pagesOf(findEvents)));
    const full = readers.flatMap((pages) => pages.filter(({ end }) => !end));
    expect(new Set(full).size).toBe(length / wanted.limit);
  });

  test('finds different pages for readers with different filters or limits', async () => {
    const { findEvents } = log();
    const filter = { type: 'GoalSet' };
    const asked = [wanted, { ...wanted, limit: 100 }, { ...wanted, filter }];
    const pages = await Promise.all(asked.map((each) => findEvents(start, each)));
    expect(pages.map(({ found }) => found.length)).toEqual([300, 100, 0]);
  });

  test('costs nothing for a reader who left before their turn, and the next one gets the whole page', async () => {
    const { begun, findEvents } = log();
    const gone = await findEvents(start, { ...wanted, signal: AbortSignal.abort() });
    expect([gone, begun]).toEqual([{ found: [], next: start, end: true }, []]);
    expect((await findEvents(start, wanted)).found).toHaveLength(300);
  });
});
