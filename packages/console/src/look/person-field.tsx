import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { words } from '../texts/words.ts';
import { Finder, type FinderProps, type Found, foundMost } from './finder.tsx';
import { nameText } from './named.ts';

export type Person = { personId: string; name: string; unit?: string | undefined };
type Listed = Reply<'/v1/people'>['people'][number];

type PersonFieldProps = Omit<FinderProps, 'chosen' | 'choose' | 'source' | 'find'> & {
  person: Person | undefined;
  choose: (person: Person | undefined) => void;
};

/** Where somebody works; for one of several of the same name there, also whom they report to. */
const placeOf = ({ name, unitName, lineManagerName }: Listed, all: readonly Listed[]): string | undefined => {
  const alike = all.filter((each) => nameText(each.name) === nameText(name) && each.unitName === unitName);
  const places = [
    unitName,
    alike.length > 1 && lineManagerName && words.shell.under(nameText(lineManagerName)),
  ];
  return places.filter(Boolean).join(', ') || undefined;
};

/** People whose name contains a text, which must not be empty. */
export const findPeople = async (name: string, signal: AbortSignal): Promise<readonly Found[]> => {
  const { people } = await query('/v1/people', { filters: { name, limit: foundMost }, signal });
  return people.map((each) => ({
    id: each.personId,
    name: nameText(each.name),
    more: placeOf(each, people),
  }));
};

/** Finds a person by a part of their name. Namesakes are told apart by where they work. */
export const PersonField = ({ person, choose, ...props }: PersonFieldProps) => (
  <Finder
    {...props}
    source="people"
    chosen={person && { id: person.personId, name: person.name, more: person.unit }}
    choose={(found) => choose(found && { personId: found.id, name: found.name, unit: found.more })}
    find={async (name, signal) => (name === '' ? [] : findPeople(name, signal))}
  />
);
