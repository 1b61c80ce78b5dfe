import { query } from '../api/query.ts';
import type { Found } from '../look/finder.tsx';
import { nameText } from '../look/named.ts';
import { findPeople } from '../look/person-field.tsx';
import { IdFinder, type IdFinderProps } from '../look/id-finder.tsx';

type PersonFinderProps = IdFinderProps & {
  /** Who is offered before anything is typed. */
  first?: readonly Found[];
};

/** Finds a person. */
export const PersonFinder = ({ first = [], ...props }: PersonFinderProps) => (
  <IdFinder
    {...props}
    source="people"
    find={async (name, signal) => (name === '' ? first : findPeople(name, signal))}
    nameOf={async (id, signal) => {
      const known = first.find((each) => each.id === id);
      if (known) return known.name;
      return nameText((await query('/v1/people/{personId}', { path: { personId: id }, signal })).name);
    }}
  />
);
