import type { Message } from './message.ts';
import type { GroupState } from './state.ts';

const give = (state: GroupState, message: Message): 'taken' | 'later' | 'full' => {
  const member = state.choose(state.members, message);
  if (member === undefined) return 'full';
  if (member === 'later') return 'later';
  const { messageTimeoutMs } = state.settings;
  const due = messageTimeoutMs > 0 ? Date.now() + messageTimeoutMs : Infinity;
  member.flights.set(message.id, { message, due });
  member.given++;
  state.totalItems++;
  member.consumer.send(message);
  return 'taken';
};

/** Gives out what there is for as long as somebody has room, and comes back for more in a later turn. */
export const push = (state: GroupState): void => {
  if (state.isPushing || state.members.length === 0) return;
  state.isPushing = true;
  const hasMore = state.queue.fill();
  while (state.queue.offer((message) => give(state, message))) state.queue.fill();
  state.isPushing = false;
  if (hasMore && state.members.some((member) => member.room())) setImmediate(push, state);
};
