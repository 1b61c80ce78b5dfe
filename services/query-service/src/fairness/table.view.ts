import { aboutTable, rowName } from '@cairn/bias/group-facts';
import type { GroupTable, TableRow } from '@cairn/bias/group-tables';
import { wilsonInterval } from '@cairn/bias/wilson';

/** The figures and the outcome of a finding about a row, by what the finding is about. */
export type Judged = ReadonlyMap<
  string,
  { outcome: 'flagged' | 'clear' | 'notEnoughData'; numbers: Readonly<Record<string, number>> }
>;

const showShare = (table: GroupTable, row: TableRow, { what, judged }: { what: string; judged: Judged }) => {
  const selection = what === 'aboveMedian' ? 'above' : what;
  const count = row.selected[selection];
  if (count === undefined) return null;
  const found = judged.get(`${aboutTable(table, what)}/${rowName(row)}`);
  return {
    count,
    rate: row.n === 0 ? 0 : count / row.n,
    ...wilsonInterval(count, row.n),
    ratio: found?.numbers['ratio'] ?? null,
    p: found?.numbers['p'] ?? null,
    pByRater: found?.numbers['pByRater'] ?? null,
    pAdjusted: found?.numbers['pAdjusted'] ?? null,
    outcome: found?.outcome ?? null,
  };
};

/** People by one category or two, with the share of each row in both bands and above the median mark. */
export const showTable = (table: GroupTable, judged: Judged) => ({
  categories: [...table.categories],
  rows: table.rows.map((row) => ({
    groups: row.values.map((value) => [...value]),
    n: row.n,
    top: showShare(table, row, { what: 'top', judged }),
    bottom: showShare(table, row, { what: 'bottom', judged }),
    aboveMedian: showShare(table, row, { what: 'aboveMedian', judged }),
  })),
});
