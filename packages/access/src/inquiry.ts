import type { PersonState } from '@cairn/domain/person.state';

/**
 * A rule that needs to know people. It yields the id of the person it needs next, is sent that person's state, and
 * returns its answer in the end. So it does no I/O, and asks for nobody it can do without.
 */
export type Inquiry<T> = Generator<string, T, PersonState>;

/** The answer to an inquiry about people as `stateOf` reads them. */
export const answer = async <T>(
  inquiry: Inquiry<T>,
  stateOf: (personId: string) => Promise<PersonState>,
): Promise<T> => {
  let step = inquiry.next();
  while (!step.done) step = inquiry.next(await stateOf(step.value));
  return step.value;
};
