import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Page = { next: string | null } & Record<string, unknown>;

/** Everything that a list holds, page by page; `name` is its field in the answer. */
export const everyPage = async <T>(
  { reads }: Pick<System, 'reads'>,
  by: Caller,
  { path, name }: { path: string; name: string },
): Promise<T[]> => {
  const all: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page = await reads(
      by,
      `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${cursor}`}`,
    );
    all.push(...(page[name] as T[]));
    cursor = page.next;
  }
  return all;
};
