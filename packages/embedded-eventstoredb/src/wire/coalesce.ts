import type { Call } from './call.ts';

/**
 * Sends frames that are given before `later` comes as one write: small writes cost both sides more than what they carry.
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
