import { push } from './deliver.ts';
import { takeAnswered, takeOverdue, type Member } from './flight.ts';
import type { Message } from './message.ts';
import { park } from './parked.ts';
import { countAnswered, type GroupState } from './state.ts';

export type NackAction = 'unknown' | 'park' | 'retry' | 'skip' | 'stop';

const parkMessage = (state: GroupState, message: Message, reason: string): void => {
  const retryLater = (): void => {
    state.queue.retry([message]);
    push(state);
  };
  park(state.log, state.settings, { message, reason }).then(() => push(state), retryLater);
};

const counted = (message: Message): Message => ({ ...message, retries: message.retries + 1 });

/** Retries messages, and parks those that have reached their retry limit. */
const retry = (state: GroupState, messages: readonly Message[]): void => {
  const { maxRetryCount } = state.settings;
  const spent = messages.filter(({ retries }) => retries >= maxRetryCount);
  for (const message of spent) parkMessage(state, message, `Reached retry count of ${maxRetryCount}`);
  state.queue.retry(messages.filter(({ retries }) => retries < maxRetryCount).map(counted));
  countAnswered(state, spent.length);
};

/** A consumer has processed these messages. */
export const ack = (state: GroupState, member: Member, ids: readonly string[]): void => {
  countAnswered(state, takeAnswered(member, ids).length);
  push(state);
};

/** A consumer could not process these messages. As in EventStoreDB, the action `stop` skips them and stops nothing. */
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
    if (action === 'park') for (const message of messages) parkMessage(state, message, reason);
    countAnswered(state, messages.length);
  }
  push(state);
};

/** Removes a consumer. The messages that it has not answered go to the others. */
export const leave = (state: GroupState, member: Member): void => {
  if (!state.members.includes(member)) return;
  state.members = state.members.filter((other) => other !== member);
  state.queue.retry([...member.flights.values()].map(({ message }) => counted(message)));
  push(state);
};

/** Retries messages that were not answered in time. */
export const retryOverdue = (state: GroupState): void => {
  const now = Date.now();
  for (const member of state.members) retry(state, takeOverdue(member, now));
  push(state);
};
