import type { SelectionTable } from './four-fifths.ts';
import { pathKey } from './group-partition.ts';
import { type Bands, type Counted, type GroupTable, type TableRow, unknownGroup } from './group-tables.ts';
import type { ScoreTable } from './score-impact.ts';

/** What the people of a row are called: their values, which stand side by side if groups were merged. */
export const rowName = ({ values }: Pick<TableRow, 'values'>): string =>
  values.map((value) => value.join(' × ')).join(' or ');

/** Whether nobody in a row is known in all of its categories. */
export const isUnknown = ({ values }: Pick<TableRow, 'values'>): boolean =>
  values.every((value) => value.includes(unknownGroup));

/** What findings about a selection, or about who is above the median, name in `about` before the group. */
export const aboutTable = ({ categories }: Pick<GroupTable, 'categories'>, what: string): string =>
  `${categories.join(' × ')}/${what}`;

/** A person, and who proposed their mark. */
export type CountedByRater = Counted & { readonly raterId: string };

type People = { readonly people: readonly CountedByRater[]; readonly categories: readonly string[] };

/** The marks in each row of a table by rater, in the order of the rows and always the same order of the raters. */
const marksIn = (table: GroupTable, { people, categories }: People): number[][][] => {
  const places = table.categories.map((category) => categories.indexOf(category));
  const rowOf = new Map(
    table.rows.flatMap(({ values }, i) => values.map((value) => [pathKey(value), i] as const)),
  );
  const raters = new Map([...new Set(people.map(({ raterId }) => raterId))].map((id, i) => [id, i]));
  const marks = table.rows.map(() => Array.from(raters, (): number[] => []));
  for (const { path, mark, raterId } of people) {
    const row = rowOf.get(pathKey(places.map((place) => path[place] ?? unknownGroup)));
    if (row !== undefined) marks[row]?.[raters.get(raterId) ?? 0]?.push(mark);
  }
  return marks;
};

const bandNames = ['top', 'bottom'] as const;

/** What four-fifths looks at: the top and the bottom band of each table, without people of whom nothing is known. */
export const selectionTables = (
  tables: readonly GroupTable[],
  { bands, ...of }: People & { readonly bands: Bands },
): SelectionTable[] =>
  tables.flatMap((table) => {
    const marks = marksIn(table, of);
    const shareOf = (given: readonly number[], band: (typeof bandNames)[number]) => ({
      n: given.length,
      met: given.filter((mark) => bands[band].includes(mark)).length,
    });
    return bandNames
      .filter((band) => table.rows.some(({ selected }) => selected[band] !== undefined))
      .map((band) => ({
        about: aboutTable(table, band),
        favourable: band === 'top',
        groups: table.rows.flatMap((row, i) => {
          if (isUnknown(row)) return [];
          const byRater = marks[i]?.map((given) => shareOf(given, band)) ?? [];
          return [{ group: rowName(row), n: row.n, met: row.selected[band] ?? 0, byRater }];
        }),
      }));
  });

/** What the score impact ratio looks at: the marks of everybody by each table. */
export const scoreTables = (tables: readonly GroupTable[], of: People): ScoreTable[] =>
  tables.map((table) => {
    const marks = marksIn(table, of);
    const rows = table.rows.map((row, i) => ({ row, byRater: marks[i] ?? [] }));
    return {
      about: aboutTable(table, 'aboveMedian'),
      groups: rows
        .filter(({ row }) => !isUnknown(row))
        .map(({ row, byRater }) => ({ group: rowName(row), marks: byRater.flat(), byRater })),
      unknown: rows.filter(({ row }) => isUnknown(row)).flatMap(({ byRater }) => byRater.flat()),
    };
  });
