import type { Command, Decider } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';
import type { Check, CompleteScreening, ScreeningCommand } from '@cairn/contracts/screening.commands';
import type { ScreeningEvent } from '@cairn/contracts/screening.events';
import { evolveScreening, type ScreeningState, unscreened } from './screening.state.ts';

type Data = CompleteScreening['data'];

const flagged = ({ reviewId, context, occurredAt }: Data, check: Check): ScreeningEvent[] => {
  if (check.outcome !== 'flagged') return [];
  const { detector, version, about, sampleSize, minimum, finding } = check;
  const data = { detector, version, about, sampleSize, minimum, ...finding };
  return [{ type: 'BiasFlagged', data: { reviewId, context, occurredAt, ...data } }];
};

const outcomeOf = (check: Check) => {
  const { detector, version, about, outcome, sampleSize, minimum } = check;
  const flagId = check.outcome === 'flagged' ? check.finding.flagId : null;
  const numbers = check.outcome === 'flagged' ? undefined : check.numbers;
  const seen = { detector, version, about, outcome, flagId, sampleSize, minimum };
  return numbers ? { ...seen, numbers: { ...numbers } } : seen;
};

/** Refuses every actor but the system. */
export const refuseOtherScreeners = ({ actor }: Pick<Command, 'actor'>): void => {
  if (actor.kind !== 'system' || actor.actingAs !== 'system')
    reject('forbidden', 'screening/only-the-reactor-screens', 'Only the system may write screenings.');
};

const complete = (command: CompleteScreening, state: ScreeningState): readonly ScreeningEvent[] => {
  refuseOtherScreeners(command);
  const { data } = command;
  if (state.keys.has(data.screeningKey)) return [];
  const { checks, ...completed } = data;
  return [
    ...checks.flatMap((check) => flagged(data, check)),
    { type: 'ScreeningCompleted', data: { ...completed, detectors: checks.map(outcomeOf) } },
  ];
};

/** Writes everything that one screening found in one append. A screening that was already made decides nothing. */
export const screening: Decider<ScreeningState, ScreeningCommand, ScreeningEvent> = {
  category: 'screening',
  initial: unscreened,
  decide: (command, state) => complete(command, state),
  evolve: evolveScreening,
};
