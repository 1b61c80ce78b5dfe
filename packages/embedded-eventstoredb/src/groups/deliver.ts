import type { Message } from './message.ts';
import { settle, type GroupState } from './state.ts';

const give = (state: GroupState, message: Message): 'taken' | 'later' | 'full' => {
  const member = state.choose(state.members, message);
  if (member === undefined) return 'full';
  // An answer names an event by its id alone, so a consumer has one event of an id at a time.
  if (member === 'later' || member.flights.has(message.id)) return 'later';
  const { messageTimeoutMs } = state.settings;
  const given = Date.now();
  const due = messageTimeoutMs > 0 ? given + messageTimeoutMs : Infinity;
  member.flights.set(message.id, { message, given, due });
  member.given++;
  state.totalItems++;
  member.consumer.send(message);
  return 'taken';
};

/** Reads ahead when little is left; says whether there may be more to read right away. */
export const fill = (state: GroupState): boolean => {
  const { skipped, hasMore } = state.queue.fill();
  if (skipped > 0) settle(state, skipped);
  return hasMore;
};

/** Gives out what there is for as long as somebody has room, and comes back for more in a later turn. */
export const push = (state: GroupState): void => {
  if (state.isPushing || state.members.length === 0) return;
  state.isPushing = true;
  const hasMore = fill(state);
  while (state.queue.offer((message) => give(state, message))) fill(state);
  state.isPushing = false;
  if (hasMore && state.members.some((member) => member.room())) setImmediate(push, state);
};
