import { z } from 'zod';
import { id } from './values.ts';

/** What a reader may be shown of somebody, by kind, and what the id in its record is. A kind more is one line here. */
export const accessKinds = {
  /** Who gave confidential feedback. */
  feedbackGiver: 'feedback',
  /** Who gave merged input. */
  contributionGiver: 'contribution',
  reviewPacket: 'review',
  reviewFlags: 'review',
} as const;
export type AccessKind = keyof typeof accessKinds;

const names = Object.keys(accessKinds) as [AccessKind, ...AccessKind[]];

export const accessKind = z.enum(names);

/** A thing that a reader was shown. */
export const shownThing = z.object({ kind: accessKind, id });
export type ShownThing = z.infer<typeof shownThing>;
