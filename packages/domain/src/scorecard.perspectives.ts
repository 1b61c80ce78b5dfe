import type { Perspective } from '@cairn/contracts/scorecard.events';

/** The four of Kaplan and Norton, "The Balanced Scorecard" (1992), with equal weights. */
export const defaultPerspectives: readonly Perspective[] = [
  { perspectiveId: 'financial', name: 'Financial', weight: 1 },
  { perspectiveId: 'customer', name: 'Customer', weight: 1 },
  { perspectiveId: 'internalProcess', name: 'Internal process', weight: 1 },
  { perspectiveId: 'learningAndGrowth', name: 'Learning and growth', weight: 1 },
];
