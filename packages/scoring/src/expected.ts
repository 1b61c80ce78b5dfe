import type { Ambition } from '@cairn/contracts/goal.values';
import { clamp } from './key-result.ts';

export type ExpectedSpan = {
  readonly start: number;
  readonly end: number;
  readonly now: number;
  readonly heldSince?: number | null | undefined;
  readonly ambition?: Ambition | undefined;
};

/**
 * Expected progress of a trajectory: `(now − start) / (end − start)`, clamped to [0, 1]. Instants are in epoch
 * milliseconds. `heldSince` freezes it at that instant. `null` if the end is not after the start.
 */
export function expectedProgress(span: ExpectedSpan): number | null {
  if (span.end <= span.start) return null;
  const at = Math.min(span.now, span.heldSince ?? span.now);
  return clamp((at - span.start) / (span.end - span.start));
}

// An aspirational goal is met at .7.
const aspirationalAim = 0.7;

/** Expected progress of version 2: an aspirational goal aims at .7, so that much is expected of it at the end. */
export function expectedOfAim(span: ExpectedSpan): number | null {
  const expected = expectedProgress(span);
  return expected !== null && span.ambition === 'aspirational' ? expected * aspirationalAim : expected;
}
