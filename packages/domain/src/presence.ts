import { refuseField } from '@cairn/contracts/rejection';
import { isEmployedOn, type PersonState } from './person.state.ts';

/** Whether a person that a command names is registered, and employed on every day that matters to it. */
export type Presence = 'unknown' | 'notEmployed' | 'employed';

/** A person's presence on these days. Who is to act from now on must be employed on the day of the record and today. */
export const presenceOn = (state: PersonState, days: readonly string[]): Presence => {
  if (state.status === 'unset') return 'unknown';
  return days.every((day) => isEmployedOn(state, day)) ? 'employed' : 'notEmployed';
};

/** Refuses a registered person who is not employed, and names the field. */
export const refuseUnemployed = (presence: Presence | undefined, path: string): void => {
  if (presence === 'notEmployed')
    refuseField('person/not-employed', 'This person is not employed on the day in question.', {
      path,
      message: 'a person who is employed on that day, and today if they are to act from now on',
    });
};

/** Refuses a person who is not employed or, with this code, one whom nobody registered, and names the field. */
export const refuseUnlessEmployed = (presence: Presence, path: string, unknownCode: string): void => {
  refuseUnemployed(presence, path);
  if (presence === 'unknown')
    refuseField(unknownCode, 'No such person is registered.', { path, message: 'a registered person' });
};
