import { isAllowed } from '@cairn/access/matching';
import type { Relation } from '@cairn/access/table';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { streamOf } from '@cairn/contracts/streams';
import { evolvePerson, lineManagerOn, type PersonState } from '@cairn/domain/person.state';
import type { Review } from '@cairn/domain/review.state';
import type { Principal } from '@cairn/http/principal';
import type { QueryContext } from '../context.ts';
import type { Listener } from './replay.story.ts';
import { today, type Viewer } from '../asking/viewer.ts';

type Log = Pick<QueryContext, 'store'>;

const managerOf = async ({ store }: Log, personId: string, day: string): Promise<string | null> => {
  let state: PersonState = { status: 'unset' };
  for await (const entry of store.readStream(streamOf('person', personId)))
    if (entry.kind === 'event') state = evolvePerson(state, entry.event as unknown as PersonEvent);
  return lineManagerOn(state, day);
};

/** Whether one stands above the other in the line of a day, read from the log itself. */
const standsAbove = async (
  log: Log,
  managerId: string,
  { personId, day }: { personId: string; day: string },
): Promise<boolean> => {
  const met = new Set<string>();
  let next: string | null = personId;
  while (next !== null && !met.has(next)) {
    met.add(next);
    next = await managerOf(log, next, day);
    if (next === managerId) return true;
  }
  return false;
};

const isShared = ({ status }: Review): boolean => status === 'shared' || status === 'acknowledged';

/** As whom this principal hears the replay of a review; undefined where they may not. */
export const listenerOf = async (
  log: Log,
  principal: Principal,
  { viewer, review }: { viewer: Viewer; review: Review },
): Promise<Listener | undefined> => {
  const { personId, relations: allowed } = viewer;
  const { subjectId, accountableRaterId } = review.context;
  if (allowed.has('anyone')) return { personId, as: 'reader' };
  const relations = new Set<Relation>();
  if (subjectId === personId) {
    if (isShared(review)) relations.add('audience');
  } else if (accountableRaterId === personId) relations.add('accountableRater');
  else if (
    allowed.has('manager') &&
    (await standsAbove(log, personId, { personId: subjectId, day: today(viewer) }))
  )
    relations.add('manager');
  if (!isAllowed(principal.roles, 'ReplayReview', relations)) return undefined;
  return { personId, as: subjectId === personId ? 'subject' : 'manager' };
};
