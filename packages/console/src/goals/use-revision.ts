import { useRef } from 'preact/hooks';
import type { Problem } from '../api/problem.ts';
import { writtenRevision } from '../api/written.ts';
import type { Goal } from './goal.ts';

/**
 * The revision to send with a change. It is the one that was shown when the form opened, or the one of our own last change
 * if the page does not show that yet, so that a change by somebody else is noticed although the page follows it. Once both
 * versions have been shown (412), it is the one of now.
 */
export const useRevision = ({ goalId, revision }: Goal, problem: Problem | undefined): number => {
  const opened = useRef(Math.max(revision, writtenRevision(goalId) ?? 0));
  if (problem?.status === 412) opened.current = revision;
  return opened.current;
};
