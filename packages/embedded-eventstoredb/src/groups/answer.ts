import { push } from './deliver.ts';
import { takeOverdue, type Member } from './flight.ts';
import type { Message } from './message.ts';
import { park } from './parked.ts';
import { writeCheckpoint, type GroupState } from './state.ts';

export type NackAction = 'unknown' | 'park' | 'retry' | 'skip' | 'stop';

const settle = (state: GroupState, count: number): void => {
  state.answered += count;
  // A checkpoint that can't be written is written with the next answers; messages come again at worst.
  if (state.answered >= state.settings.maxCheckpointCount) writeCheckpoint(state).catch(() => {});
  push(state);
};

const putAside = (state: GroupState, message: Message, reason: string): void => {
  const giveAgain = (): void => {
    state.queue.again([message]);
    push(state);
  };
  park(state.log, state.settings, { message, reason }).then(() => push(state), giveAgain);
};

const again = (message: Message): Message => ({ ...message, retries: message.retries + 1 });

const retry = (state: GroupState, messages: readonly Message[], reason: string): void => {
  const { maxRetryCount } = state.settings;
  for (const message of messages) if (message.retries >= maxRetryCount) putAside(state, message, reason);
  state.queue.again(messages.filter(({ retries }) => retries < maxRetryCount).map(again));
};

const take = (member: Member, ids: readonly string[]): Message[] =>
  ids.flatMap((id) => {
    const flight = member.flights.get(id);
    member.flights.delete(id);
    return flight ? [flight.message] : [];
  });

/** A consumer has dealt with these. */
export const ack = (state: GroupState, member: Member, ids: readonly string[]): void =>
  settle(state, take(member, ids).length);

/** A consumer could not deal with these. */
export const nack = (
  state: GroupState,
  member: Member,
  refused: { readonly ids: readonly string[]; readonly action: NackAction; readonly reason: string },
): void => {
  const messages = take(member, refused.ids);
  const reason = `Client explicitly NAK'ed message.\n${refused.reason}`;
  const { action } = refused;
  if (action === 'park') for (const message of messages) putAside(state, message, reason);
  else if (action === 'stop') member.isStopped = true;
  else if (action !== 'skip') retry(state, messages, reason);
  settle(state, action === 'park' || action === 'skip' ? messages.length : 0);
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
  const reason = 'The message was not answered in time as often as it may be tried.';
  for (const member of state.members) retry(state, takeOverdue(member, now), reason);
  push(state);
};
