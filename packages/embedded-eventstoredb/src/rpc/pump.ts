import { setImmediate as nextTurn } from 'node:timers/promises';
import { giveBack } from '../record/chunks.ts';
import type { Call } from '../wire/call.ts';

/**
 * Sends what `pull` returns as fast as the client takes it, until there is no more or the call is over. A chunk is pulled
 * only when the one before it has been sent, so a slow client holds one chunk in memory.
 */
export const pump = async (call: Call, pull: () => Buffer | undefined): Promise<void> => {
  while (!call.isOver()) {
    const frames = pull();
    if (!frames) return;
    if (frames.length === 0) await nextTurn();
    else if (await call.sent(frames)) giveBack(frames);
    else return;
  }
};
