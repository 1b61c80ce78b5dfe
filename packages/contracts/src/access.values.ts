import { z } from 'zod';
import { id } from './values.ts';

/** The kinds of things that a reader may be shown about somebody, each with what its id names. */
export const accessKinds = {
  /** Who gave confidential feedback. */
  feedbackGiver: 'feedback',
  /** Who gave merged input or feedback. */
  contributionGiver: 'contribution',
  reviewPacket: 'review',
  reviewFlags: 'review',
} as const;
export type AccessKind = keyof typeof accessKinds;

const names = Object.keys(accessKinds) as [AccessKind, ...AccessKind[]];

export const accessKind = z.enum(names);

/** A thing that a reader was shown. */
export const shownThing = z.object({
  kind: accessKind,
  id,
  /** For `reviewFlags`: the flags that were shown. Older records do not name them. */
  flagIds: z.array(id).min(1).max(500).optional(),
});
export type ShownThing = z.infer<typeof shownThing>;
