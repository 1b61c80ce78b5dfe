import type { Command, Decider } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { Rejection } from '@cairn/contracts/rejection';
import { EventStoreUnavailable, EventStoreUntrusted } from './errors.ts';
import { keyReused, otherRevision } from './refusals.ts';
import { type Idempotency, keyOf, type Seen, type Warm } from './warm.ts';

export type Concluding<S, C extends Command, E extends AnyEvent, F> = {
  decider: Decider<S, C, E, F>;
  command: C;
  idempotency?: Idempotency | undefined;
  /** The revision that the stream must have. */
  ifMatch?: number | undefined;
  /** The state of other streams; a function is called for each decision, with the state that it is made on. */
  facts?: F | ((state: S) => Promise<F>);
};

export type Outcome<E extends AnyEvent> =
  | { kind: 'append'; events: readonly E[] }
  | { kind: 'nothing' }
  | { kind: 'repeat'; seen: Seen }
  | { kind: 'reject'; rejection: Rejection };

const refusal = (rejection: Rejection) => ({ kind: 'reject', rejection }) as const;

/** What a command comes to on a state, which may be an old one. Only `Rejection`s are answers; other errors are thrown. */
export const conclude = async <S, C extends Command, E extends AnyEvent, F>(
  { decider, command, idempotency, ifMatch, facts }: Concluding<S, C, E, F>,
  warm: Warm<S>,
): Promise<Outcome<E>> => {
  const seen = idempotency && warm.keys.get(keyOf(command.actor.personId, idempotency));
  if (seen)
    return seen.payloadHash === idempotency.payloadHash ? { kind: 'repeat', seen } : refusal(keyReused());
  if (ifMatch !== undefined && ifMatch !== warm.revision) return refusal(otherRevision(warm, ifMatch));
  try {
    const known =
      typeof facts === 'function' ? await (facts as (state: S) => Promise<F>)(warm.state) : (facts as F);
    const events = decider.decide(command, warm.state, known);
    return events.length > 0 ? { kind: 'append', events } : { kind: 'nothing' };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error instanceof EventStoreUnavailable || error instanceof EventStoreUntrusted) throw error;
    return refusal(error);
  }
};
