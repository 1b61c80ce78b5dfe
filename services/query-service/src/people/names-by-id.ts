import { type Personal, unlessErased } from '@cairn/contracts/personal';

/** Somebody in a review. `name_then` is null if they were called at its opening as they are today. */
export type NamedPerson = { person_id: string; name: Personal | null; name_then: Personal | null };

/** Names by the ids of their people: those of today, and those at the opening of a review that were others. */
export type NamesById = { people: Record<string, string>; peopleThen: Record<string, string> };

const byId = (named: readonly (readonly [id: string, name: Personal | null])[]): Record<string, string> =>
  Object.fromEntries(
    named.flatMap(([id, name]) => {
      const known = name === null ? undefined : unlessErased(name);
      return known === undefined ? [] : [[id, known]];
    }),
  );

/** The names of people, without those that are erased or not known. */
export const namesById = (people: readonly NamedPerson[]): NamesById => ({
  people: byId(people.map(({ person_id, name }) => [person_id, name])),
  peopleThen: byId(people.map(({ person_id, name_then }) => [person_id, name_then])),
});
