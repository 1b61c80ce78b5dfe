import type { Decider } from '@cairn/contracts/decider';
import { reject, refuseField } from '@cairn/contracts/rejection';
import type { DraftScorecard, PublishScorecard, ScorecardCommand } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import type { DraftScorecardFromTemplate } from '@cairn/contracts/scorecard-template.commands';
import { refuseBefore, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { draftScorecard, reviseScorecard } from './scorecard.content.ts';
import { evolveScorecard } from './scorecard.evolve.ts';
import {
  addObjective,
  attachKpi,
  detachKpi,
  retireObjective,
  reviseObjective,
} from './scorecard.objectives.ts';
import { linkObjectives, reviseHypothesis, unlinkObjectives } from './scorecard.links.ts';
import { addPerspective, retirePerspective, revisePerspective } from './scorecard.perspectives.ts';
import type { ScorecardFacts } from './scorecard.rules.ts';
import { activeObjectives, type DraftedScorecard, type ScorecardState } from './scorecard.state.ts';
import { reorder, reviseWeights } from './scorecard.weighing.ts';
import { draftFromTemplate } from './scorecard-template.rules.ts';
import { scorecardWords } from './scorecard.words.ts';

export type { ScorecardFacts } from './scorecard.rules.ts';

const publish = ({ data }: PublishScorecard, state: DraftedScorecard): ScorecardEvent[] => {
  if (state.status === 'published') return [];
  if (activeObjectives(state).length === 0)
    reject(
      'conflict',
      'scorecard/no-objectives',
      'A scorecard needs a strategic objective before it is published.',
    );
  return [{ type: 'ScorecardPublished', data: { ...data, version: state.version + 1 } }];
};

const change = (
  command: Exclude<ScorecardCommand, DraftScorecard>,
  state: DraftedScorecard,
  facts: ScorecardFacts,
): ScorecardEvent[] => {
  switch (command.type) {
    case 'ReviseScorecard':
      return reviseScorecard(command, state, facts);
    case 'AddPerspective':
      return addPerspective(command, state);
    case 'RevisePerspective':
      return revisePerspective(command, state);
    case 'RetirePerspective':
      return retirePerspective(command, state, facts);
    case 'AddStrategicObjective':
      return addObjective(command, state);
    case 'ReviseStrategicObjective':
      return reviseObjective(command, state);
    case 'RetireStrategicObjective':
      return retireObjective(command, state, facts);
    case 'LinkStrategicObjectives':
      return linkObjectives(command, state);
    case 'ReviseHypothesis':
      return reviseHypothesis(command, state);
    case 'UnlinkStrategicObjectives':
      return unlinkObjectives(command, state);
    case 'AttachKpi':
      return attachKpi(command, state, facts);
    case 'DetachKpi':
      return detachKpi(command, state);
    case 'ReviseScorecardWeights':
      return reviseWeights(command, state, facts);
    case 'ReorderScorecard':
      return reorder(command, state);
    case 'PublishScorecard':
      return publish(command, state);
  }
};

/**
 * One scorecard with its perspectives, strategic objectives and KPIs. After publishing it may still change, with a reason:
 * each change shows at once, and the next publication gives it a version of its own.
 */
export const scorecard: Decider<
  ScorecardState,
  ScorecardCommand | DraftScorecardFromTemplate,
  ScorecardEvent,
  ScorecardFacts
> = {
  category: 'scorecard',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (command.type === 'DraftScorecard' || command.type === 'DraftScorecardFromTemplate') {
      if (state.status !== 'unset')
        reject('conflict', 'scorecard/already-drafted', 'This scorecard was already drafted.');
      return command.type === 'DraftScorecard'
        ? draftScorecard(command, facts)
        : draftFromTemplate(command, facts);
    }
    if (state.status === 'unset')
      return reject('notFound', 'scorecard/unknown', 'No such scorecard was drafted.');
    refuseBefore(state.draftedAt, command);
    const events = change(command, state, facts);
    for (const { data } of events) refuseBeforeLastChange(state, data.occurredAt);
    if (events.length > 0 && state.version > 0 && command.data.reason === undefined)
      refuseField('scorecard/reason-missing', 'This changes a published scorecard, so it needs a reason.', {
        path: 'reason',
        message: 'a reason',
      });
    return events;
  },
  evolve: evolveScorecard,
  words: scorecardWords,
};
