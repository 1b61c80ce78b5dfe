import type { BeginDay } from '@cairn/contracts/clock.commands';
import type { ClockEvent } from '@cairn/contracts/clock.events';
import type { Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';

/** The last day that began in each zone. */
export type ClockState = ReadonlyMap<string, string>;

/** The days of the organisation, each once in every zone. A day that passed while nobody looked never begins. */
export const clock: Decider<ClockState, BeginDay, ClockEvent> = {
  category: 'clock',
  initial: new Map(),
  decide({ data, actor }, lastDays) {
    if (actor.kind !== 'system')
      return reject('forbidden', 'clock/only-the-system-keeps-it', 'Only the system may begin a day.');
    const last = lastDays.get(data.zone);
    return last !== undefined && data.day <= last ? [] : [{ type: 'DayBegan', data }];
  },
  evolve: (lastDays, { data: { zone, day } }) => new Map(lastDays).set(zone, day),
};
