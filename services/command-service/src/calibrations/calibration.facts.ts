import type { CalibrationCommand, OpenCalibration } from '@cairn/contracts/calibration.commands';
import { dayOf } from '@cairn/contracts/day';
import { type CalibrationFacts, calibration, noCalibrationFacts } from '@cairn/domain/calibration.decider';
import { holdsReview } from '@cairn/domain/calibration.state';
import { cycle } from '@cairn/domain/cycle.decider';
import { review } from '@cairn/domain/review.decider';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import { unitsBelow } from '@cairn/domain/unit-tree.state';
import type { CommandContext } from '../context.ts';
import { isFounded, presenceOf } from '../people/person.facts.ts';
import { unitTreeId } from '../people/unit-tree.facts.ts';
import { pinnedReviews } from './pinned-reviews.ts';

type Seated = Exclude<CalibrationCommand, { type: 'CloseCalibration' }>;

const peopleIn = async (
  context: CommandContext,
  { data: { facilitatorId, participantIds, occurredAt } }: Seated,
): Promise<CalibrationFacts['people']> =>
  new Map(
    await Promise.all(
      [...new Set([facilitatorId, ...participantIds])].map(
        async (personId) => [personId, await presenceOf(context, personId, occurredAt)] as const,
      ),
    ),
  );

const firstUnknown = async <T>(all: readonly T[], isKnown: (one: T) => Promise<boolean>) => {
  const known = await Promise.all(all.map(isKnown));
  const place = known.indexOf(false);
  return place < 0 ? null : place;
};

const scopeFacts = async (
  context: CommandContext,
  { data: { scope, cycleId } }: OpenCalibration,
): Promise<Pick<CalibrationFacts, 'unitIds' | 'unknown'>> => {
  const { execute, now, timeZone } = context;
  switch (scope.kind) {
    case 'cycle':
      return { unitIds: [], unknown: null };
    case 'units': {
      const { state } = await execute.state(unitTree, unitTreeId);
      const unknown = await firstUnknown(scope.unitIds, (unitId) => isFounded(context, unitId));
      return { unitIds: unitsBelow(state, scope.unitIds, dayOf(now(), timeZone)), unknown };
    }
    case 'reviews': {
      const unknown = await firstUnknown(scope.reviewIds, async (reviewId) => {
        const { state } = await execute.state(review, reviewId);
        return state.status !== 'unopened' && holdsReview({ cycleId, scope }, state);
      });
      return { unitIds: [], unknown };
    }
  }
};

/** What other streams tell about everything that a command to a calibration session rests on, read forward. */
export const calibrationFacts = async (
  context: CommandContext,
  command: CalibrationCommand,
): Promise<CalibrationFacts> => {
  const cycleOf = async (cycleId: string) => (await context.execute.state(cycle, cycleId)).state;
  if (command.type === 'OpenCalibration') {
    const [opened, people, scope] = await Promise.all([
      cycleOf(command.data.cycleId),
      peopleIn(context, command),
      scopeFacts(context, command),
    ]);
    return { ...noCalibrationFacts, cycle: opened, people, ...scope };
  }
  if (command.type === 'ChangeCalibrationParticipants')
    return { ...noCalibrationFacts, people: await peopleIn(context, command) };
  const { state } = await context.execute.state(calibration, command.data.calibrationSessionId);
  if (state.status !== 'open') return noCalibrationFacts;
  const pinned = await pinnedReviews(context, state);
  return { ...noCalibrationFacts, cycle: await cycleOf(state.cycleId), ...pinned };
};
