import type { PersonState } from '@cairn/domain/person.state';

/**
 * A rule that needs to know people. It yields the id of the person it needs next, is sent that person's state, and
 * returns its answer in the end. So it does no I/O, and asks for nobody it can do without.
 */
export type Inquiry<T> = Generator<string, T, PersonState>;

/** Reads a person's state. */
export type ReadPerson = (personId: string) => Promise<PersonState>;

/** The answer to an inquiry about people as `stateOf` reads them. */
export const answer = async <T>(inquiry: Inquiry<T>, stateOf: ReadPerson): Promise<T> => {
  let step = inquiry.next();
  while (!step.done) step = inquiry.next(await stateOf(step.value));
  return step.value;
};

/** How many reads of people a refusal costs: more than most reporting lines have members. */
const readsOfRefusal = 12;

/**
 * What `look` finds, or undefined if there is no such thing or `personId` may not see it. To refuse a hidden thing, people
 * must be read, and for an unknown one they need not be, so the time of a refusal would tell which it is. Therefore
 * `personId` is read again and again until a refusal has cost `readsOfRefusal` reads. Only a longer line takes more.
 */
export const findEvenly = async <T>(
  { personId, stateOf }: { personId: string; stateOf: ReadPerson },
  look: (stateOf: ReadPerson) => Promise<T | undefined>,
): Promise<T | undefined> => {
  const known = new Map<string, PersonState>();
  const once: ReadPerson = async (id) => {
    const state = known.get(id) ?? (await stateOf(id));
    known.set(id, state);
    return state;
  };
  const found = await look(once);
  if (found !== undefined) return found;
  for (let reads = known.size; reads < readsOfRefusal; reads++) await stateOf(personId);
  return undefined;
};
