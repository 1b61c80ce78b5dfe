import type { Requester } from '@cairn/access/requester';
import type { Action } from '@cairn/access/table';
import { type Viewer, viewerOf as viewer } from '@cairn/query-service/asking/viewer';

/** The requester as the query service sees them, or undefined if none of their roles may do the action. */
export const viewerOf = ({ personId, roles, today }: Requester, action: Action): Viewer | undefined => {
  try {
    return viewer({ personId, roles }, action, { now: () => new Date(`${today}T12:00:00Z`) });
  } catch {
    return undefined;
  }
};
