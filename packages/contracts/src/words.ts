import type { AnyEvent } from './event-type.ts';
import type { FieldError } from './rejection.ts';

/** A field that has the same name in a command and in its event, or its two names. */
export type SharedField = string | readonly [inCommand: string, inEvent: string];

/**
 * Where the log keeps the reason, note or comment of a command: field `word` of the last `event` that agrees with the
 * command in the fields of `about`. `code` refuses a repeat in other words. `hint` tells what would change something, for
 * a command that can decide nothing although no such event was ever recorded.
 */
export type KeptWords = {
  readonly event: string;
  readonly word: string;
  /** Other fields with words that must be the same. */
  readonly also?: readonly string[];
  readonly about?: readonly SharedField[];
  readonly code: string;
  readonly hint?: FieldError;
};

/** The words that a decider declares, whatever its commands and events are. */
export type AnyWords = Readonly<Partial<Record<string, KeptWords>>>;

type AnyCommand = { type: string; data: unknown };
type FieldOf<M> = M extends { data: infer D } ? keyof D & string : never;

type KeptIn<C extends AnyCommand, E extends AnyEvent> = E extends AnyEvent
  ? {
      readonly event: E['type'];
      readonly word: FieldOf<C> & FieldOf<E>;
      readonly also?: readonly (FieldOf<C> & FieldOf<E>)[];
      readonly about?: readonly (
        | (FieldOf<C> & FieldOf<E>)
        | readonly [inCommand: FieldOf<C>, inEvent: FieldOf<E>]
      )[];
      readonly code: `${string}/${string}`;
      readonly hint?: { readonly path: FieldOf<C>; readonly message: string };
    }
  : never;

/** The commands of a decider that have words, by their names, each with the event that keeps them. */
export type Words<C extends AnyCommand, E extends AnyEvent> = {
  readonly [T in C['type']]?: KeptIn<Extract<C, { type: T }>, E>;
};
