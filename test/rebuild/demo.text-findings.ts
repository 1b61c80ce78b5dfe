import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Running = { system: System; hr: Caller };
type Shown = {
  findings: { detector: string; standing: boolean; sentence: string }[];
  figures: { detector: string; sentence: string }[];
};

/** Expects one case for each detector of texts and raters in the trial cycle of the demo. */
const showsTextFindings = async ({ system, hr }: Running): Promise<void> => {
  type Cycles = { cycles: { cycleId: string; name: string }[] };
  const { cycles } = await system.reads<Cycles>(hr, '/cycles?limit=100');
  const trial = cycles.find(({ name }) => name === 'Trial of all text checks');
  type Listed = { reviews: { reviewId: string }[] };
  const { reviews } = await system.reads<Listed>(
    hr,
    `/review-summaries?cycle=${trial?.cycleId}&flagged=true`,
  );
  expect(reviews).toHaveLength(3);
  const shown = await Promise.all(
    reviews.map(({ reviewId }) => system.reads<Shown>(hr, `/review-summaries/${reviewId}`)),
  );
  const found = shown.flatMap(({ findings }) => findings).filter(({ standing }) => standing);
  expect(found.map(({ detector }) => detector).sort()).toEqual([
    'personalityLanguage',
    ...Array.from({ length: 3 }, () => 'singleRater'),
    ...Array.from({ length: 3 }, () => 'straightLiningWithin'),
    'toneAgainstRating',
    'unsupportedClaim',
  ]);
  for (const { sentence } of found) expect(sentence).toMatch(/; look at .+\.$/);
  expect(shown.flatMap(({ figures }) => figures)).toMatchObject([{ detector: 'agenticCommunal' }]);
};

/** The test of the checks of texts in the demo. */
export const textFindingTests = (running: () => Running): void =>
  test('shows a case for each check of a text, of a single rater and of flat marks', () =>
    showsTextFindings(running()));
