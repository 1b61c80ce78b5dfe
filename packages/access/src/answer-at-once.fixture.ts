import type { PersonState } from '@cairn/domain/person.state';
import type { Inquiry } from './inquiry.ts';

/** The answer to an inquiry about people whose states are at hand. */
export const answerAtOnce = <T>(inquiry: Inquiry<T>, stateOf: (personId: string) => PersonState): T => {
  let step = inquiry.next();
  while (!step.done) step = inquiry.next(stateOf(step.value));
  return step.value;
};
