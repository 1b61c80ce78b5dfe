import type { SelectionTable } from './four-fifths.ts';
import { pathKey } from './group-partition.ts';
import { type Counted, type GroupTable, type TableRow, unknownGroup } from './group-tables.ts';
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

const bands = ['top', 'bottom'] as const;

/** What four-fifths looks at: the top and the bottom band of each table, without people of whom nothing is known. */
export const selectionTables = (tables: readonly GroupTable[]): SelectionTable[] =>
  tables.flatMap((table) =>
    bands
      .filter((band) => table.rows.some(({ selected }) => selected[band] !== undefined))
      .map((band) => ({
        about: aboutTable(table, band),
        favourable: band === 'top',
        groups: table.rows
          .filter((row) => !isUnknown(row))
          .map((row) => ({ group: rowName(row), n: row.n, met: row.selected[band] ?? 0 })),
      })),
  );

type People = { people: readonly Counted[]; categories: readonly string[] };

/** The marks in each row of a table, in the order of the rows. */
const marksIn = (table: GroupTable, { people, categories }: People): number[][] => {
  const places = table.categories.map((category) => categories.indexOf(category));
  const rowOf = new Map(
    table.rows.flatMap(({ values }, i) => values.map((value) => [pathKey(value), i] as const)),
  );
  const marks = table.rows.map((): number[] => []);
  for (const { path, mark } of people) {
    const row = rowOf.get(pathKey(places.map((place) => path[place] ?? unknownGroup)));
    if (row !== undefined) marks[row]?.push(mark);
  }
  return marks;
};

/** What the score impact ratio looks at: the marks of everybody by each table. */
export const scoreTables = (tables: readonly GroupTable[], of: People): ScoreTable[] =>
  tables.map((table) => {
    const marks = marksIn(table, of);
    const rows = table.rows.map((row, i) => ({ row, marks: marks[i] ?? [] }));
    return {
      about: aboutTable(table, 'aboveMedian'),
      groups: rows
        .filter(({ row }) => !isUnknown(row))
        .map(({ row, marks }) => ({ group: rowName(row), marks })),
      unknown: rows.filter(({ row }) => isUnknown(row)).flatMap(({ marks }) => marks),
    };
  });
