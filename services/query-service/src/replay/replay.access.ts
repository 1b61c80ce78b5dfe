import { answer, findEvenly, usualCost } from '@cairn/access/inquiry';
import type { Requester } from '@cairn/access/requester';
import { type ReplayReader, replayReader } from '@cairn/access/review.visibility';
import { eventsIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import { evolvePerson, type PersonState } from '@cairn/domain/person.state';
import type { Review } from '@cairn/domain/review.state';
import { readEvents } from '@cairn/event-store/parking';
import type { QueryContext } from '../context.ts';

type Log = Pick<QueryContext, 'store'>;

const readPerson = async ({ store }: Log, personId: string): Promise<PersonState> =>
  eventsIn(await readEvents(store, streamOf('person', personId)), 'person').reduce<PersonState>(
    evolvePerson,
    {
      status: 'unset',
    },
  );

// One for the process: what one refusal teaches, the next one of anybody costs.
const cost = usualCost();

/**
 * The requester as a reader of the replay, with people read from the log; undefined if there is no such review or they may
 * not read it, which costs the same reads. Throws `StreamParked`.
 */
export const readerOf = (
  log: Log,
  requester: Requester,
  review: Review | undefined,
): Promise<ReplayReader | undefined> => {
  const read = (personId: string) => readPerson(log, personId);
  return findEvenly(
    { personId: requester.personId, stateOf: read, read, cost },
    async (stateOf) => review && answer(replayReader(requester, review), stateOf),
  );
};
