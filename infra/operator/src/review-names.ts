import { answerOf } from './service-answer.ts';
import { tokenIn } from './text-file.ts';

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
type Page = { reviews: Listed[]; next?: string | null };

const nameIn = (name: unknown): string | null => (typeof name === 'string' ? name : null);

/** Asks the query service for the names in the reviews of a cycle. Throws an `Error` if it refuses or is away. */
export const reviewNamesIn = async (
  { url, tokenFile }: NamesAsked,
  cycleId: string,
): Promise<ReviewNames> => {
  const token = await tokenIn(tokenFile);
  const names = new Map<string, Names>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const more = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: Page = await answerOf<Page>(
      { url, token },
      { service: 'query service', path: `/v1/review-summaries?cycle=${cycleId}&limit=100${more}` },
      'reviews',
    );
    for (const {
      reviewId,
      view,
      subjectName,
      accountableRaterId: raterId,
      accountableRaterName,
    } of page.reviews)
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
