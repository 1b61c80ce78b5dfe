import { isUnknown, rowName } from '@cairn/bias/group-facts';
import { type GroupTable, type TableRow, tablesOf } from '@cairn/bias/group-tables';
import type { MergedGroup } from '@cairn/bias/group-partition';
import { impactRatio } from '@cairn/bias/impact-ratio';

/** What the figures of a summary are, and which rules made them. */
export const method = {
  method:
    'Scoring rate: share of people above the median mark of all. Impact ratio: that rate ÷ the highest rate of a group. Small groups are merged.',
  methodVersion: 'scoreImpact 1, groupPartition 1',
} as const;

/** Groups below this share of all people have no rate, and set none for others. */
const leastShare = 0.02;

const isLeftOut = (row: TableRow, people: number): boolean => row.n < leastShare * people;

const noteOn = (row: TableRow, people: number): string | null => {
  if (isUnknown(row)) return 'not in the figures: group unknown';
  return isLeftOut(row, people) ? 'left out: less than 2 % of all people' : null;
};

const shareOf = (row: TableRow) => ({ met: row.selected['above'] ?? 0, n: row.n });

const showRows = ({ categories, rows }: GroupTable) => {
  const people = rows.reduce((sum, { n }) => sum + n, 0);
  const counted = rows.filter((row) => noteOn(row, people) === null && row.selected['above'] !== undefined);
  return rows.map((row) => {
    const others = counted.filter((each) => each !== row).map(shareOf);
    const isCounted = counted.includes(row);
    return {
      table: categories.join(' × '),
      group: rowName(row),
      ratees: row.n,
      scoringRate: isCounted ? shareOf(row).met / row.n : null,
      impactRatio: isCounted ? impactRatio(shareOf(row), others) : null,
      note: noteOn(row, people),
      ...method,
    };
  });
};

/** The rows of a summary in the layout of NYC Local Law 144: sex, then ethnicity, then both together. */
export const summaryRows = (groups: readonly MergedGroup[], categories: readonly string[]) =>
  tablesOf(groups, categories)
    .filter((table) => table.categories.every((category) => ['sex', 'ethnicity'].includes(category)))
    .flatMap(showRows);
