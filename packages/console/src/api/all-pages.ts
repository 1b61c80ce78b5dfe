export type PageOf<T> = { rows: readonly T[]; next: string | null };

/** Gets a page by the cursor of the one before it; undefined for the first. */
type Ask<T> = (cursor: string | undefined) => Promise<PageOf<T>>;

type Part = { from: string | undefined; atLeast: number };

/** The pages of a list after a cursor, until there are as many rows as asked for. */
export const pagesFrom = async <T>({ from, atLeast }: Part, ask: Ask<T>): Promise<PageOf<T>> => {
  const all: T[] = [];
  for (let cursor = from; ; ) {
    const { rows, next } = await ask(cursor);
    all.push(...rows);
    if (next === null || all.length >= atLeast) return { rows: all, next };
    cursor = next;
  }
};

/** Every row of a list that comes in pages. */
export const allPages = async <T>(ask: Ask<T>): Promise<readonly T[]> =>
  (await pagesFrom({ from: undefined, atLeast: Number.POSITIVE_INFINITY }, ask)).rows;
