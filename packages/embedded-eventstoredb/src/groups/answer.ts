import { push } from './deliver.ts';
import { takeAnswered, takeOverdue, type Member } from './flight.ts';
import type { Message } from './message.ts';
import { park } from './parked.ts';
import { settle, type GroupState } from './state.ts';

export type NackAction = 'unknown' | 'park' | 'retry' | 'skip' | 'stop';

const putAside = (state: GroupState, message: Message, reason: string): void => {
  const giveAgain = (): void => {
    state.queue.again([message]);
    push(state);
  };
  park(state.log, state.settings, { message, reason }).then(() => push(state), giveAgain);
};

const again = (message: Message): Message => ({ ...message, retries: message.retries + 1 });

/** Gives messages again, or puts those aside that were given as often as they may be. */
const retry = (state: GroupState, messages: readonly Message[]): void => {
  const { maxRetryCount } = state.settings;
  const spent = messages.filter(({ retries }) => retries >= maxRetryCount);
  for (const message of spent) putAside(state, message, `Reached retry count of ${maxRetryCount}`);
  state.queue.again(messages.filter(({ retries }) => retries < maxRetryCount).map(again));
  settle(state, spent.length);
};

/** A consumer has dealt with these. */
export const ack = (state: GroupState, member: Member, ids: readonly string[]): void => {
  settle(state, takeAnswered(member, ids).length);
  push(state);
};

/** A consumer could not deal with these. EventStoreDB skips what is answered with `stop`, and stops nothing. */
export const nack = (
  state: GroupState,
  member: Member,
  refused: { readonly ids: readonly string[]; readonly action: NackAction; readonly reason: string },
): void => {
  const messages = takeAnswered(member, refused.ids);
  const { action } = refused;
  if (action === 'retry' || action === 'unknown') retry(state, messages);
  else {
    const reason = `Client explicitly NAK'ed message.\n${refused.reason}`;
    if (action === 'park') for (const message of messages) putAside(state, message, reason);
    settle(state, messages.length);
  }
  push(state);
};

/** A consumer has gone: what it had not answered goes to the others. */
export const leave = (state: GroupState, member: Member): void => {
  if (!state.members.includes(member)) return;
  state.members = state.members.filter((other) => other !== member);
  state.queue.again([...member.flights.values()].map(({ message }) => again(message)));
  push(state);
};

/** Gives again what was not answered in time. */
export const retryOverdue = (state: GroupState): void => {
  const now = Date.now();
  for (const member of state.members) retry(state, takeOverdue(member, now));
  push(state);
};
