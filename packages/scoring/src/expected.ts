import { clamp } from './key-result.ts';

/**
 * Expected progress of a trajectory: `(now − start) / (end − start)`, clamped to [0, 1]. Instants are in epoch
 * milliseconds. `heldSince` freezes it at that instant. `null` if the end is not after the start.
 */
export function expectedProgress(span: {
  readonly start: number;
  readonly end: number;
  readonly now: number;
  readonly heldSince?: number | null | undefined;
}): number | null {
  if (span.end <= span.start) return null;
  const at = Math.min(span.now, span.heldSince ?? span.now);
  return clamp((at - span.start) / (span.end - span.start));
}
