import { median } from 'simple-statistics';
import { added, byPath, type GroupCounts, type Leaf, type MergedGroup, pathKey } from './group-partition.ts';

/** What a person is counted under in a category in which nothing is known of them. */
export const unknownGroup = 'unknown';

const first = ['sex', 'ethnicity'];

/** The fixed hierarchy of categories: sex, then ethnicity, then all others by name. */
export const hierarchyOf = (categories: Iterable<string>): string[] => {
  const all = [...new Set(categories)].sort();
  return [...first.filter((each) => all.includes(each)), ...all.filter((each) => !first.includes(each))];
};

export type Bands = { readonly top: readonly number[]; readonly bottom: readonly number[] };

/** The marks in the upper and in the lower third of the range of a scale. */
export const bandsOf = (marks: readonly number[]): { top: number[]; bottom: number[] } => {
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const third = (most - least) / 3;
  // Binary fractions may put a mark that is exactly on the limit slightly beyond.
  const slack = third * 1e-9;
  if (!(third > 0)) return { top: [], bottom: [] };
  return {
    top: marks.filter((mark) => mark >= most - third - slack),
    bottom: marks.filter((mark) => mark <= least + third + slack),
  };
};

/** A person's value in every category of the hierarchy, and their mark. */
export type Counted = { readonly path: readonly string[]; readonly mark: number };

type Tally = { path: readonly string[]; n: number; top: number; bottom: number; above: number };

/**
 * How many people have the same groups in every category, how many of them have a mark in the top and in the bottom band, and
 * how many have one above the median of all people.
 */
export const leavesOf = (people: readonly Counted[], { top, bottom }: Bands): Leaf[] => {
  const leaves = new Map<string, Tally>();
  const middle = people.length === 0 ? 0 : median(people.map(({ mark }) => mark));
  for (const { path, mark } of people) {
    const key = pathKey(path);
    const leaf = leaves.get(key) ?? { path, n: 0, top: 0, bottom: 0, above: 0 };
    leaf.n += 1;
    if (top.includes(mark)) leaf.top += 1;
    if (bottom.includes(mark)) leaf.bottom += 1;
    if (mark > middle) leaf.above += 1;
    leaves.set(key, leaf);
  }
  return [...leaves.values()].map(({ path, n, ...selected }) => ({ path, n, selected }));
};

/** People who are counted together in a table. `values` are their groups in its categories: several if they were merged. */
export type TableRow = GroupCounts & { readonly values: readonly (readonly string[])[] };

/** People by their groups in one category or in several together. */
export type GroupTable = { readonly categories: readonly string[]; readonly rows: readonly TableRow[] };

/** The groups of one table: those that share a value stand in one row, so that every row is a union of whole groups. */
const rowsOf = (groups: readonly MergedGroup[], places: readonly number[]): TableRow[] => {
  let rows: { keys: Set<string>; counts: GroupCounts }[] = [];
  for (const { paths, n, selected } of groups) {
    const keys = new Set(paths.map((path) => pathKey(places.map((place) => path[place] ?? unknownGroup))));
    const sharing = rows.filter((row) => [...keys].some((key) => row.keys.has(key)));
    const joined = sharing.reduce(
      (sum, row) => ({ keys: new Set([...sum.keys, ...row.keys]), counts: added([sum.counts, row.counts]) }),
      { keys, counts: { n, selected } },
    );
    rows = [...rows.filter((row) => !sharing.includes(row)), joined];
  }
  return rows
    .map(({ keys, counts }) => ({
      values: [...keys].sort().map((key) => JSON.parse(key) as string[]),
      ...counts,
    }))
    .sort((a, b) => byPath(a.values[0] ?? [], b.values[0] ?? []));
};

/**
 * A table for each category, and one for each two categories together. Each person is in one row of every table. Groups that
 * were merged stay together, so no table tells more than the groups themselves.
 */
export const tablesOf = (groups: readonly MergedGroup[], categories: readonly string[]): GroupTable[] => {
  const places = categories.map((_, place) => place);
  const pairs = places.flatMap((one) => places.slice(one + 1).map((other) => [one, other]));
  return [...places.map((place) => [place]), ...pairs].map((of) => ({
    categories: of.map((place) => categories[place] ?? ''),
    rows: rowsOf(groups, of),
  }));
};

/** Each group of people by itself, for those who may see them all. */
export const unmerged = (leaves: readonly Leaf[]): MergedGroup[] =>
  leaves.map(({ path, ...counts }) => ({ ...counts, paths: [path] }));
