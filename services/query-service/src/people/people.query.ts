import type { QueryContext } from '../context.ts';
import { onePerson, pageOfPeople, pageOfUnits, type PeopleFilter } from './people.sql.ts';
import { listedPerson, showUnit, wholePerson } from './people.view.ts';
import { select } from '../asking/select.ts';

type Page = { day: string; after: string; limit: number };

const cut = <R extends { position: number }>(rows: readonly R[], limit: number) => {
  const shown = rows.slice(0, limit);
  return { shown, next: rows.length > limit ? String(shown.at(-1)?.position) : null };
};

/** A page of people as they stand on a day; `next` is the position to go on after. */
export const peoplePage = async (
  context: QueryContext,
  filter: PeopleFilter,
  { day, after, limit }: Page,
) => {
  const query = pageOfPeople(filter, day, { after, limit: limit + 1 });
  const [rows] = await select(context, query);
  const { shown, next } = cut(rows?.people ?? [], limit);
  return { people: shown.map(listedPerson), next, position: rows?.head?.position ?? '0' };
};

/** One person on a day, or undefined where there is none. */
export const personOn = async (
  context: QueryContext,
  personId: string,
  { day, email }: { day: string; email: boolean },
) => {
  const [row] = await select(context, onePerson(personId, day));
  return row && wholePerson(row, { on: day, email });
};

/** A page of units; `next` is the position to go on after. */
export const unitsPage = async (context: QueryContext, { day, after, limit }: Page) => {
  const query = pageOfUnits(day, { after, limit: limit + 1 });
  const [rows] = await select(context, query);
  const { shown, next } = cut(rows?.units ?? [], limit);
  return {
    units: shown.map(showUnit),
    next,
    treeRevision: rows?.tree_revision ?? null,
    position: rows?.head?.position ?? '0',
  };
};
