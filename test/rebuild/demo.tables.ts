import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { enumerateTables, type Person } from './enumerated-tables.ts';
import { everyPage } from './every-page.ts';

type Running = { system: System; hr: Caller };
type Review = {
  subjectId: string;
  accountableRaterId: string;
  kind: string;
  state: string;
  rating: { mark: number } | null;
};
type Recorded = { personId: string; category: string; groups: { value: string }[] };

const near = (figure: number | null | undefined) => (figure == null ? null : expect.closeTo(figure, 6));

type Table = ReturnType<typeof enumerateTables>[number];
type Cell = Table['rows'][number]['top'];
const nearlyCell = (cell: Cell) =>
  cell && { ...cell, pByRater: near(cell.pByRater), pAdjusted: near(cell.pAdjusted) };

/** Counts, rates, ratio and Fisher’s chance to the last digit, and chances of Student’s t as exactly as they are computed. */
const nearly = ({ categories, rows }: Table) => ({
  categories,
  rows: rows.map(({ top, bottom, aboveMedian, ...row }) => ({
    ...row,
    top: nearlyCell(top),
    bottom: nearlyCell(bottom),
    aboveMedian: nearlyCell(aboveMedian),
  })),
});

/** Tests that the tables of the demo's cycles are what one counts by hand. */
export const tableTests = (running: () => Running): void =>
  test.each([
    ['Half-year review', ['sex', 'ethnicity']],
    ['Academy assessment', ['sex']],
  ])('shows the same tables of the %s as a count of all people by hand', async (cycleName, categories) => {
    const { system, hr } = running();
    const fairness = await system.caller(['fairness']);
    type Cycles = { cycles: { cycleId: string; name: string }[] };
    const { cycles } = await system.reads<Cycles>(hr, '/cycles?kind=review');
    const cycleId = cycles.find(({ name }) => name === cycleName)?.cycleId;
    const [reviews, recorded] = await Promise.all([
      everyPage<Review>(system, hr, { path: `/review-summaries?cycle=${cycleId}`, name: 'reviews' }),
      everyPage<Recorded>(system, fairness, { path: '/groups', name: 'groups' }),
    ]);
    const marks = new Map<string, { mark: number; raterId: string }>();
    // Of somebody's reviews, the last kind here counts, and of one kind the review that was opened last.
    for (const each of ['project', 'probation', 'midYear', 'annual'])
      for (const { subjectId, accountableRaterId: raterId, kind, state, rating } of reviews)
        if (kind === each && rating && state !== 'withdrawn')
          marks.set(subjectId, { mark: rating.mark, raterId });
    const people = [...marks].map(([subjectId, given]): Person => {
      const own = recorded.filter(({ personId }) => personId === subjectId);
      const groups = new Map(own.map(({ category, groups }) => [category, groups.at(-1)?.value ?? '']));
      return { ...given, groups };
    });
    expect(people.length).toBeGreaterThan(30);
    expect(await system.reads(fairness, `/cycles/${cycleId}/fairness/tables`)).toMatchObject({
      withheld: false,
      rated: people.length,
      bands: { top: [4, 5], bottom: [1, 2] },
      categories,
      tables: enumerateTables(people, categories).map(nearly),
    });
  });
