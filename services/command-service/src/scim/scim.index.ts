import { isIn } from '@cairn/contracts/registry';
import { placeOf } from '@cairn/event-store/decode';
import { createParking } from '@cairn/event-store/parking';
import type { CommandContext } from '../context.ts';
import { type User, userFold } from './scim.user.ts';

/**
 * All people as users, by their ids, in the order in which they were registered. The first call reads the log from its
 * beginning, and each further one what came since.
 */
export const createUserIndex = ({ store }: Pick<CommandContext, 'store'>) => {
  const users = new Map<string, User>();
  const parking = createParking();
  let last = -1n;
  const readOn = async (): Promise<void> => {
    const head = await store.head();
    for await (const entry of store.readAll({ from: last < 0n ? 'start' : last, categories: ['person'] })) {
      const { position } = placeOf(entry);
      if (position <= last) continue;
      for (const each of parking.take(entry)) {
        if (each.kind !== 'event' || !isIn(each.event, 'person')) continue;
        const { personId } = each.event.data;
        users.set(personId, userFold.evolve(users.get(personId) ?? userFold.initial, each.event));
      }
      last = position;
    }
    if (head > last) last = head;
  };
  let reading: Promise<void> = Promise.resolve();
  return async (): Promise<ReadonlyMap<string, User>> => {
    // One at a time; one that failed says nothing about the next.
    reading = reading.catch(() => undefined).then(readOn);
    await reading;
    return users;
  };
};
