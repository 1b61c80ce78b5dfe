import { chanceByRater } from './chance-by-rater.ts';

/** A person of a cycle: the mark, who gave it, and the value in each category that is known. */
export type Person = { mark: number; raterId: string; groups: ReadonlyMap<string, string> };

type Row = { key: readonly string[]; people: Person[] };
type Figures = Record<'ratio' | 'p' | 'pByRater' | 'pAdjusted', number | null> & { outcome: string | null };
type Cell = Figures & { count: number; rate: number };
type Selection = { name: 'top' | 'bottom' | 'aboveMedian'; picks: (mark: number) => boolean };
/** A row of a table in one selection; `tested` is its place among all tests that are adjusted together. */
type Judged = { cell: Cell; selection: Selection; isTested: boolean };

const choose = (n: number, k: number): bigint => {
  let [above, below] = [1n, 1n];
  for (let i = 0; i < k; i += 1) [above, below] = [above * BigInt(n - i), below * BigInt(i + 1)];
  return above / below;
};

/** Twice the smaller tail over all tables of 2 × 2 with these sums, in whole numbers until the last step. */
const fisher = (a: { n: number; met: number }, b: { n: number; met: number }): number => {
  const met = a.met + b.met;
  const tables = Array.from({ length: a.n + 1 }, (_, i) => i).filter((i) => met - i >= 0 && met - i <= b.n);
  const ways = (isIn: (i: number) => boolean): bigint =>
    tables.filter(isIn).reduce((sum, i) => sum + choose(a.n, i) * choose(b.n, met - i), 0n);
  const [low, high, all] = [ways((i) => i <= a.met), ways((i) => i >= a.met), ways(() => true)];
  const twice = 2n * (low < high ? low : high);
  return twice >= all ? 1 : Number((twice << 900n) / all) / 2 ** 900;
};

const middleOf = (marks: readonly number[]): number => {
  const sorted = [...marks].sort((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
};

const rowsBy = (people: readonly Person[], categories: readonly string[]): Row[] => {
  const rows = new Map<string, Row>();
  for (const person of people) {
    const key = categories.map((category) => person.groups.get(category) ?? 'unknown');
    const row = rows.get(key.join('\n')) ?? { key, people: [] };
    row.people.push(person);
    rows.set(key.join('\n'), row);
  }
  return [...rows.values()].sort((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1));
};

const shareOf = ({ people }: Row, { picks }: Selection) => ({
  n: people.length,
  met: people.filter(({ mark }) => picks(mark)).length,
});

const isKnown = ({ key }: Row): boolean => !key.includes('unknown');

type Compared = { rows: readonly Row[]; selection: Selection; people: number };

const judge = (row: Row, { rows, selection, people }: Compared): Judged => {
  const own = shareOf(row, selection);
  const cell: Cell = {
    count: own.met,
    rate: own.met / own.n,
    ratio: null,
    p: null,
    pByRater: null,
    pAdjusted: null,
    outcome: null,
  };
  if (!isKnown(row)) return { cell, selection, isTested: false };
  cell.outcome = 'notEnoughData';
  const others = rows.filter((each) => each !== row && isKnown(each)).map((each) => shareOf(each, selection));
  const rest = others.reduce((sum, { n, met }) => ({ n: sum.n + n, met: sum.met + met }), { n: 0, met: 0 });
  if (rest.n === 0) return { cell, selection, isTested: false };
  const isScore = selection.name === 'aboveMedian';
  const large = others.filter(({ n }) => n >= (isScore ? people / 50 : 30));
  const best = isScore || large.length > 0 ? large : others;
  const quotient = (a: typeof own, b: typeof own): number =>
    a.met === 0 && b.met === 0 ? 1 : (a.met * b.n) / (a.n * b.met);
  cell.ratio = Math.min(
    1,
    ...best.map((each) => (selection.name === 'bottom' ? quotient(each, own) : quotient(own, each))),
  );
  cell.p = fisher(own, rest);
  cell.pByRater = chanceByRater(
    rows.filter(isKnown).flatMap((each) =>
      each.people.map(({ mark, raterId }) => ({
        raterId,
        isInside: each === row,
        isMet: selection.picks(mark),
      })),
    ),
  );
  const isTested = isScore ? own.n >= Math.max(30, people / 50) : Math.min(own.n, rest.n) >= 30;
  if (!isTested) return { cell, selection, isTested };
  const isWorse = selection.name === 'bottom' ? cell.rate > rest.met / rest.n : cell.rate < rest.met / rest.n;
  const isLow = isScore ? cell.ratio < 0.8 : isWorse;
  cell.outcome = isLow ? 'flagged' : 'clear';
  return { cell, selection, isTested };
};

const deciding = ({ p, pByRater }: Cell): number => Math.max(p ?? 0, pByRater ?? 0);

/** Adjusts the chances of tests for their number, and keeps a flag only if the adjusted chance is below .05. */
const adjust = (judged: readonly Judged[]): void => {
  const tested = judged.filter(({ isTested }) => isTested).map(({ cell }) => cell);
  const rising = [...tested].sort((a, b) => deciding(a) - deciding(b));
  for (const [i, cell] of rising.entries()) {
    const after = rising.slice(i).map((each, ahead) => (deciding(each) * rising.length) / (i + ahead + 1));
    cell.pAdjusted = Math.min(1, ...after);
    if (cell.pAdjusted >= 0.05) cell.outcome = 'clear';
  }
};

/** Every table of a cycle with the scale 1 to 5, counted person by person without the code that it is compared with. */
export const enumerateTables = (people: readonly Person[], categories: readonly string[]) => {
  const middle = middleOf(people.map(({ mark }) => mark));
  const selections: Selection[] = [
    { name: 'top', picks: (mark) => mark >= 4 },
    { name: 'bottom', picks: (mark) => mark <= 2 },
    { name: 'aboveMedian', picks: (mark) => mark > middle },
  ];
  const pairs = categories.flatMap((one, i) => categories.slice(i + 1).map((other) => [one, other]));
  const all: Judged[] = [];
  const tables = [...categories.map((each) => [each]), ...pairs].map((of) => {
    const rows = rowsBy(people, of);
    return {
      categories: of,
      rows: rows.map((row) => {
        const cells = selections.map((selection) => judge(row, { rows, selection, people: people.length }));
        all.push(...cells);
        const [top, bottom, aboveMedian] = cells.map(({ cell }) => cell);
        return { groups: [row.key], n: row.people.length, top, bottom, aboveMedian };
      }),
    };
  });
  adjust(all.filter(({ selection }) => selection.name !== 'aboveMedian'));
  adjust(all.filter(({ selection }) => selection.name === 'aboveMedian'));
  return tables;
};
