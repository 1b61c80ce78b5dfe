import { reject, refuseField } from '@cairn/contracts/rejection';
import {
  type AddPerspective,
  perspectivesMost,
  type RetirePerspective,
  type RevisePerspective,
} from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { isRetired } from './dated-weight.ts';
import {
  firstDay,
  namedPerspective,
  refuseRetired,
  refuseTakenName,
  type ScorecardFacts,
} from './scorecard.rules.ts';
import type { DraftedScorecard } from './scorecard.state.ts';

export const addPerspective = (
  { data }: AddPerspective,
  { perspectives }: DraftedScorecard,
): ScorecardEvent[] => {
  if (perspectives.some(({ perspectiveId }) => perspectiveId === data.perspectiveId))
    refuseField('scorecard/perspective-twice', 'The scorecard already has a perspective with this id.', {
      path: 'perspectiveId',
      message: 'an id that no other perspective has',
    });
  refuseTakenName('perspective', data, perspectives);
  if (perspectives.filter(({ weights }) => !isRetired(weights)).length >= perspectivesMost)
    reject(
      'conflict',
      'scorecard/too-many-perspectives',
      `A scorecard has at most ${perspectivesMost} perspectives. Retire one first.`,
    );
  return [{ type: 'PerspectiveAdded', data }];
};

export const revisePerspective = ({ data }: RevisePerspective, state: DraftedScorecard): ScorecardEvent[] => {
  const { perspectiveId, name, ...rest } = data;
  const perspective = namedPerspective(perspectiveId, state);
  if (perspective.name === name) return [];
  refuseRetired('perspective', perspective);
  refuseTakenName(
    'perspective',
    { name },
    state.perspectives.filter((each) => each !== perspective),
  );
  const names = { before: { name: perspective.name }, after: { name } };
  return [{ type: 'PerspectiveRevised', data: { perspectiveId, ...names, ...rest } }];
};

export const retirePerspective = (
  command: RetirePerspective,
  state: DraftedScorecard,
  facts: ScorecardFacts,
): ScorecardEvent[] => {
  const perspective = namedPerspective(command.data.perspectiveId, state);
  if (isRetired(perspective.weights)) return [];
  if (state.perspectives.every((each) => each === perspective || isRetired(each.weights)))
    reject('conflict', 'scorecard/last-perspective', 'A scorecard keeps at least one perspective.');
  const effectiveFrom = firstDay(command, facts);
  return [{ type: 'PerspectiveRetired', data: { ...command.data, effectiveFrom } }];
};
