import { setImmediate as nextTurn } from 'node:timers/promises';
import { giveBack } from '../record/chunks.ts';
import type { Call } from '../wire/call.ts';

/**
 * Sends what `pull` gives as fast as the client takes it, until there is no more or the call is over. Nothing is
 * pulled that there is no room for, so a slow client holds one chunk and not the log.
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
