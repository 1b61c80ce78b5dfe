import { reject, refuseField } from '@cairn/contracts/rejection';
import type {
  LinkStrategicObjectives,
  ReviseHypothesis,
  UnlinkStrategicObjectives,
} from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import {
  activeObjectives,
  type CauseEffectLink,
  type DraftedScorecard,
  type StrategicObjective,
} from './scorecard.state.ts';

export const isSameLink = (one: CauseEffectLink, other: CauseEffectLink): boolean =>
  one.causeId === other.causeId && one.effectId === other.effectId;

const activeObjective = (
  state: DraftedScorecard,
  link: CauseEffectLink,
  path: 'causeId' | 'effectId',
): StrategicObjective =>
  activeObjectives(state).find(({ objectiveId }) => objectiveId === link[path]) ??
  refuseField('scorecard/unknown-objective', 'The scorecard has no such active objective.', {
    path,
    message: 'an objective of this scorecard that was not retired',
  });

/** Everything that an objective is believed to bring about, itself included. */
const effectsOf = (links: readonly CauseEffectLink[], objectiveId: string): Set<string> => {
  const reached = new Set([objectiveId]);
  for (const id of reached)
    for (const { causeId, effectId } of links) if (causeId === id) reached.add(effectId);
  return reached;
};

/**
 * Links a cause with its effect. Refuses a circle, and an effect in a perspective below that of its cause unless the
 * command allows it: perspectives stand from the effects at the top to the causes at the bottom.
 */
export const linkObjectives = (
  { data }: LinkStrategicObjectives,
  state: DraftedScorecard,
): ScorecardEvent[] => {
  const { againstOrder, ...link } = data;
  if (state.links.some((each) => isSameLink(each, link))) return [];
  const [cause, effect] = [activeObjective(state, link, 'causeId'), activeObjective(state, link, 'effectId')];
  if (effectsOf(state.links, link.effectId).has(link.causeId))
    refuseField('scorecard/circle', 'The effect already leads to the cause.', {
      path: 'effectId',
      message: 'an objective that does not lead to the cause',
    });
  const place = ({ perspectiveId }: StrategicObjective): number =>
    state.perspectives.findIndex((each) => each.perspectiveId === perspectiveId);
  if (!againstOrder && place(effect) > place(cause))
    refuseField(
      'scorecard/against-the-order',
      'The effect stands in a perspective below that of its cause.',
      {
        path: 'effectId',
        message: 'an objective in the same perspective or one above, or `againstOrder`',
      },
    );
  return [{ type: 'StrategicObjectivesLinked', data: link }];
};

/** Replaces the hypothesis of a link that stands. The state keeps no texts, so each time is recorded. */
export const reviseHypothesis = ({ data }: ReviseHypothesis, state: DraftedScorecard): ScorecardEvent[] => {
  if (!state.links.some((each) => isSameLink(each, data)))
    return reject('notFound', 'scorecard/not-linked', 'These objectives are not linked.');
  for (const path of ['causeId', 'effectId'] as const) activeObjective(state, data, path);
  return [{ type: 'StrategicObjectivesLinked', data }];
};

export const unlinkObjectives = (
  { data }: UnlinkStrategicObjectives,
  { links, unlinked }: DraftedScorecard,
): ScorecardEvent[] => {
  if (links.some((each) => isSameLink(each, data))) return [{ type: 'StrategicObjectivesUnlinked', data }];
  if (unlinked.some((each) => isSameLink(each, data))) return [];
  return reject('notFound', 'scorecard/not-linked', 'These objectives were never linked.');
};
