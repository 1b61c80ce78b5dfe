import type { PersonState } from '@cairn/domain/person.state';

/**
 * A rule that needs to know people. It yields the id of the person it needs next, is sent that person's state, and
 * returns its answer in the end. So it does no I/O, and asks for nobody it can do without.
 */
export type Inquiry<T> = Generator<string, T, PersonState>;

/** Gives a person's state, at once if it needs no read. */
export type ReadPerson = (personId: string) => PersonState | Promise<PersonState>;

/** The answer to an inquiry about people as `stateOf` reads them. */
export const answer = async <T>(inquiry: Inquiry<T>, stateOf: ReadPerson): Promise<T> => {
  let step = inquiry.next();
  while (!step.done) {
    const state = stateOf(step.value);
    step = inquiry.next(state instanceof Promise ? await state : state);
  }
  return step.value;
};

/** How many reads of people a refusal costs. It grows with the longest reporting line that was read. */
export type RefusalCost = { reads: number };

/** More reads than most reporting lines have members. */
export const usualCost = (): RefusalCost => ({ reads: 12 });

type Evenly = {
  personId: string;
  stateOf: ReadPerson;
  /** Reads a person even if their state is at hand. */
  read: (personId: string) => Promise<unknown>;
  cost: RefusalCost;
};

/**
 * What `look` finds, or undefined if there is no such thing or `personId` may not see it. To refuse a hidden thing, people
 * must be read, and for an unknown one they need not be, so the time of a refusal would tell which it is. Therefore
 * `personId` is asked for first, and read again and again until the refusal has cost what every refusal costs. A longer line
 * than any before raises that cost, so it can be noticed once and never be measured.
 */
export const findEvenly = async <T>(
  { personId, stateOf, read, cost }: Evenly,
  look: (stateOf: ReadPerson) => Promise<T | undefined>,
): Promise<T | undefined> => {
  const known = new Map<string, PersonState>();
  let reads = 0;
  const counted = async (id: string, reading: Promise<PersonState>): Promise<PersonState> => {
    reads += 1;
    const state = await reading;
    known.set(id, state);
    return state;
  };
  const once: ReadPerson = (id) => {
    const state = known.get(id) ?? stateOf(id);
    return state instanceof Promise ? counted(id, state) : state;
  };
  await once(personId);
  const found = await look(once);
  cost.reads = Math.max(cost.reads, reads);
  if (found !== undefined) return found;
  for (; reads < cost.reads; reads++) await read(personId);
  return undefined;
};
