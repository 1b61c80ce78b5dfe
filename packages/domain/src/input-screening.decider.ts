import type { Decider } from '@cairn/contracts/decider';
import type { ScreenInput } from '@cairn/contracts/input-screening.commands';
import type { InputScreeningEvent } from '@cairn/contracts/input-screening.events';
import { refuseOtherScreeners } from './screening.decider.ts';

/** The keys of the screenings that were made. */
export type InputScreeningState = ReadonlySet<string>;

/** What was found in the releases of merged input to one review. A screening that was already made decides nothing. */
export const inputScreening: Decider<InputScreeningState, ScreenInput, InputScreeningEvent> = {
  category: 'inputScreening',
  initial: new Set(),
  decide(command, state) {
    refuseOtherScreeners(command);
    const { data } = command;
    return state.has(data.screeningKey) ? [] : [{ type: 'InputScreened', data }];
  },
  evolve: (state, { data: { screeningKey } }) => new Set(state).add(screeningKey),
};
