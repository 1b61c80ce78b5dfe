import type { Call } from './call.ts';

/**
 * Returns a function that collects frames and sends them as one write when `later` runs its callback. Many small writes
 * would cost both sides more than their content.
 */
export const coalesced = (
  call: Call,
  later: (flush: () => void) => unknown = queueMicrotask,
): ((frame: Buffer) => void) => {
  let waiting: Buffer[] = [];
  const flush = (): void => {
    const frames = waiting;
    waiting = [];
    const [only] = frames;
    call.send(frames.length === 1 && only ? only : Buffer.concat(frames));
  };
  return (frame) => {
    waiting.push(frame);
    if (waiting.length === 1) later(flush);
  };
};
