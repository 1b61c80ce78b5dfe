import { query } from '../api/query.ts';
import type { Found } from '../look/finder.tsx';
import { nameText } from '../look/named.ts';
import { findPeople } from '../look/person-field.tsx';
import { FinderChoice, type FinderChoiceProps } from './finder.choice.tsx';

type PersonChoiceProps = FinderChoiceProps & {
  /** Who is offered before anything is typed. */
  first?: readonly Found[];
};

/** Filters by a person. */
export const PersonChoice = ({ first = [], ...props }: PersonChoiceProps) => (
  <FinderChoice
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
