import { unlessErased } from '@cairn/contracts/personal';
import { type AnyRecorded, isIn } from '@cairn/contracts/registry';

type Dated = { value: string | undefined; consent: boolean };

/** The groups of people: by person, category and first day. An erased value is undefined. */
export type GroupState = Map<string, Map<string, Map<string, Dated>>>;

/** Folds one event into the given groups. Returns whether it changed them. */
export const foldGroups = (groups: GroupState, event: AnyRecorded): boolean => {
  if (!isIn(event, 'group')) return false;
  const { personId, category } = event.data;
  const ofPerson = groups.get(personId) ?? new Map<string, Map<string, Dated>>();
  const days = ofPerson.get(category) ?? new Map<string, Dated>();
  if (event.type === 'GroupRecorded') {
    const { validFrom, value, consent } = event.data;
    days.set(validFrom, { value: unlessErased(value), consent });
  } else for (const [day, { consent }] of days) if (consent) days.delete(day);
  groups.set(personId, ofPerson.set(category, days));
  return true;
};

/** The value in a category that holds for a person on a day; undefined if none is known. */
export const groupOn = (
  groups: GroupState,
  personId: string,
  { category, day }: { category: string; day: string },
): string | undefined => {
  const days = groups.get(personId)?.get(category) ?? new Map<string, Dated>();
  const begun = [...days.keys()].filter((from) => from <= day).sort();
  return days.get(begun.at(-1) ?? '')?.value;
};
