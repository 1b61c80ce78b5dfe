import type { Message } from './message.ts';
import { countAnswered, type GroupState } from './state.ts';

const deliver = (state: GroupState, message: Message): 'taken' | 'later' | 'full' => {
  const member = state.choose(state.members, message);
  if (member === undefined) return 'full';
  // Answers name an event by its id alone, so a consumer gets only one event with the same id at a time.
  if (member === 'later' || member.flights.has(message.id)) return 'later';
  const { messageTimeoutMs } = state.settings;
  const sentAt = Date.now();
  const due = messageTimeoutMs > 0 ? sentAt + messageTimeoutMs : Infinity;
  member.flights.set(message.id, { message, sentAt, due });
  member.sent++;
  state.totalItems++;
  member.consumer.send(message);
  return 'taken';
};

/** Reads ahead if the queue runs low. Returns whether there may be more to read right away. */
export const fill = (state: GroupState): boolean => {
  const { skipped, hasMore } = state.queue.fill();
  if (skipped > 0) countAnswered(state, skipped);
  return hasMore;
};

/** Delivers messages as long as a consumer has room. Continues in a later turn if there may be more to read. */
export const push = (state: GroupState): void => {
  if (state.isPushing || state.members.length === 0) return;
  state.isPushing = true;
  const hasMore = fill(state);
  while (state.queue.offer((message) => deliver(state, message))) fill(state);
  state.isPushing = false;
  if (hasMore && state.members.some((member) => member.room())) setImmediate(push, state);
};
