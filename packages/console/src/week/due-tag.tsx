import type { ComponentChildren } from 'preact';
import { words } from '../texts/words.ts';

/** When something is due, or since when it is overdue. */
export const DueTag = ({ overdue, children }: { overdue: boolean; children: ComponentChildren }) => (
  <span class={`tag ${overdue ? 'bad' : ''}`}>
    {overdue ? words.week.overdueSince : words.week.due} {children}
  </span>
);
