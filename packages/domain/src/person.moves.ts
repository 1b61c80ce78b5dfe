import { dayOf } from '@cairn/contracts/day';
import type {
  AssignLevel,
  AssignLocation,
  AssignManager,
  AssignUnit,
  TakeBackPersonMove,
} from '@cairn/contracts/person.commands';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { refuseField } from '@cairn/contracts/rejection';
import type { Dated } from './dated.ts';
import { employmentFor, type Registered } from './person.employing.ts';
import { employmentOf, movesOf } from './person.state.ts';
import { refuseBackdated } from './reason.rules.ts';

/**
 * Refuses a move that dates back and gives no reason, if the employment has another one of its kind. The first one changes
 * nothing that was recorded.
 */
export const refuseUnexplainedMove = (
  { data, at }: AssignManager | AssignUnit | AssignLevel | AssignLocation,
  moves: readonly Dated<string>[],
  timeZone: string,
): void => {
  const { reason, effectiveFrom: day } = data;
  if (moves.length > 0)
    refuseBackdated({ thing: 'person', reason, day, field: 'effectiveFrom' }, dayOf(at, timeZone));
};

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
