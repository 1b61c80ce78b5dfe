import type { Principal } from '@cairn/http/principal';
import { type Viewer, viewerIfAny, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';

/** Who looks: at goals and at scorecards other rights hold. */
export type Viewers = { goals: Viewer; cards: Viewer };

/** The principal as a viewer of both. Whoever may read no scorecard sees none; throws `forbidden` for whoever may read no goal. */
export const viewersOf = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  context: Pick<QueryContext, 'now' | 'timeZone'>,
): Viewers => ({
  goals: viewerOf(principal, 'ReadGoals', context),
  cards: viewerIfAny(principal, 'ReadScorecard', context),
});
