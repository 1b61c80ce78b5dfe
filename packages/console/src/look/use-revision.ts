import { useRef } from 'preact/hooks';
import type { Problem } from '../api/problem.ts';

/**
 * The revision to send with a change. It is the one that was shown when the form opened, so that a change by somebody else
 * is noticed although the page follows it. Once both versions have been shown (412), it is the one of now.
 */
export const useRevision = (now: number, problem: Problem | undefined): number => {
  const opened = useRef(now);
  if (problem?.status === 412) opened.current = now;
  return opened.current;
};
