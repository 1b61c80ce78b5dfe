import type { Decider } from '@cairn/contracts/decider';
import type { ScreenInput } from '@cairn/contracts/input-screening.commands';
import type { InputScreeningEvent } from '@cairn/contracts/input-screening.events';
import type { ScreenMergedFeedback } from '@cairn/contracts/merged-feedback.commands';
import { refuseOtherScreeners } from './screening.decider.ts';

/** The keys of the screenings that were made. */
export type InputScreeningState = ReadonlySet<string>;

/**
 * What was found in the releases of merged input to one review, or of merged feedback about one person. A screening that was
 * already made decides nothing.
 */
export const inputScreening: Decider<
  InputScreeningState,
  ScreenInput | ScreenMergedFeedback,
  InputScreeningEvent
> = {
  category: 'inputScreening',
  initial: new Set(),
  decide(command, state) {
    refuseOtherScreeners(command);
    if (state.has(command.data.screeningKey)) return [];
    return command.type === 'ScreenInput'
      ? [{ type: 'InputScreened', data: command.data }]
      : [{ type: 'MergedFeedbackScreened', data: command.data }];
  },
  evolve: (state, { data: { screeningKey } }) => new Set(state).add(screeningKey),
};
