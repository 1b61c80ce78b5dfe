import { dayOf } from '@cairn/contracts/day';
import type { TakeBackPersonMove } from '@cairn/contracts/person.commands';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { refuseField } from '@cairn/contracts/rejection';
import { employmentFor, type Registered } from './person.employing.ts';
import { employmentOf, movesOf } from './person.state.ts';

type Facts = { loopOn: string | null; timeZone: string };

/** Takes back a move that has not begun. Whatever was in force before it stays in force. */
export const takeBackMove = (
  { data, at }: TakeBackPersonMove,
  state: Registered,
  { loopOn, timeZone }: Facts,
): PersonEvent[] => {
  const { kind, effectiveFrom } = data;
  const today = dayOf(at, timeZone);
  if (effectiveFrom <= today)
    refuseField('person/move-has-begun', 'Only a move that has not begun is taken back.', {
      path: 'effectiveFrom',
      message: `a day after ${today}`,
    });
  const employmentId = employmentFor(data, state);
  const moves = movesOf(employmentOf(state, employmentId), kind);
  if (!moves.some(({ from }) => from === effectiveFrom)) return [];
  if (loopOn !== null)
    refuseField(
      'person/management-loop',
      `On ${loopOn} the manager before this move would report to the person, directly or further up.`,
      { path: 'effectiveFrom', message: 'a move after which no manager reports to this person' },
    );
  return [{ type: 'PersonMoveTakenBack', data: { ...data, employmentId } }];
};
