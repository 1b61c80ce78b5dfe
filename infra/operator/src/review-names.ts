import { readFile } from 'node:fs/promises';

/** Who reads names, and where. */
export type NamesAsked = { url: string; tokenFile: string };

/** What the people of a review are called, as far as the holder of the token may see it. */
export type ReviewNames = ReadonlyMap<string, Names>;
type Names = { subjectName: string | null; raterId: string; raterName: string | null };

type Listed = {
  reviewId: string;
  view: string;
  subjectName: unknown;
  accountableRaterId: string;
  accountableRaterName: unknown;
};
type Page = { reviews?: Listed[]; next?: string | null; code?: string; detail?: string };

const nameIn = (name: unknown): string | null => (typeof name === 'string' ? name : null);

const pageOf = async (url: string, token: string): Promise<Page> => {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
  if (!response) throw new Error(`The query service cannot be reached at ${new URL(url).origin}.`);
  const page = await (response.json() as Promise<Page | null>).catch(() => null);
  if (page?.reviews) return page;
  if (page?.code) throw new Error(`The query service refused it: ${page.code}: ${page.detail}`);
  throw new Error(
    `What answers at ${new URL(url).origin} is no query service: it answered ${response.status} with neither reviews nor a problem.`,
  );
};

/** Asks the query service for the names in the reviews of a cycle. Throws an `Error` if it refuses or is away. */
export const reviewNamesIn = async (
  { url, tokenFile }: NamesAsked,
  cycleId: string,
): Promise<ReviewNames> => {
  const token = (await readFile(tokenFile, 'utf8')).trim();
  const names = new Map<string, Names>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const more = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: Page = await pageOf(`${url}/v1/review-summaries?cycle=${cycleId}&limit=100${more}`, token);
    for (const {
      reviewId,
      view,
      subjectName,
      accountableRaterId: raterId,
      accountableRaterName,
    } of page.reviews ?? [])
      if (view === 'whole')
        names.set(reviewId, {
          subjectName: nameIn(subjectName),
          raterId,
          raterName: nameIn(accountableRaterName),
        });
    cursor = page.next ?? null;
  }
  return names;
};
