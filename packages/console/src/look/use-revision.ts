import { useRef } from 'preact/hooks';
import type { Problem } from '../api/problem.ts';
import { writtenRevision } from '../api/written.ts';

/**
 * The revision to send with a change. It is the one that was shown when the form opened, or the one of our own last change
 * if the page does not show that yet, so that a change by somebody else is noticed although the page follows it. Once both
 * versions have been shown (412), it is the one of now.
 *
 * @param id what is changed, if our own last change may not be shown yet
 */
export const useRevision = (now: number, problem: Problem | undefined, id = ''): number => {
  const opened = useRef(Math.max(now, writtenRevision(id) ?? 0));
  if (problem?.status === 412) opened.current = now;
  return opened.current;
};
