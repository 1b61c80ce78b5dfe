import type { Actor, Instant } from './envelope.ts';
import type { AnyEvent } from './event-type.ts';
import type { Category } from './streams.ts';
import type { Words } from './words.ts';

/** A command for a decider: what to do, who asks and when. `data` holds the ids of new things. */
export type Command<T extends string = string, D = unknown> = { type: T; data: D; actor: Actor; at: Instant };

/**
 * The rules of one stream. `decide` returns the events that follow from the command, `[]` if nothing changes, or throws a
 * `Rejection`. `evolve` never throws. `facts` is the state of other streams that a rule needs. `words` names the event with
 * which a command that decides nothing is compared. `holdsSet`: one stream holds a whole set, such as all alignments, so
 * that everybody writes to it.
 */
export type Decider<S, C extends Command, E extends AnyEvent, F = undefined> = {
  category: Category;
  holdsSet?: true;
  initial: S;
  decide(command: C, state: S, facts: F): readonly E[];
  evolve(state: S, event: E): S;
  words?: Words<C, E>;
};
