import type { ScorecardCommand } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import type { Words } from '@cairn/contracts/words';

/** Where the log keeps the reasons of the commands that can decide nothing. */
export const scorecardWords: Words<ScorecardCommand, ScorecardEvent> = {
  ReviseScorecard: { event: 'ScorecardRevised', word: 'reason', code: 'scorecard/already-so' },
  RevisePerspective: {
    event: 'PerspectiveRevised',
    word: 'reason',
    about: ['perspectiveId'],
    code: 'scorecard/perspective-already-so',
  },
  RetirePerspective: {
    event: 'PerspectiveRetired',
    word: 'reason',
    about: ['perspectiveId'],
    code: 'scorecard/perspective-already-retired',
  },
  ReviseStrategicObjective: {
    event: 'StrategicObjectiveRevised',
    word: 'reason',
    about: ['objectiveId'],
    code: 'scorecard/objective-already-so',
  },
  RetireStrategicObjective: {
    event: 'StrategicObjectiveRetired',
    word: 'reason',
    about: ['objectiveId'],
    code: 'scorecard/objective-already-retired',
  },
  LinkStrategicObjectives: {
    event: 'StrategicObjectivesLinked',
    word: 'reason',
    also: ['hypothesis'],
    about: ['causeId', 'effectId'],
    code: 'scorecard/already-linked',
  },
  UnlinkStrategicObjectives: {
    event: 'StrategicObjectivesUnlinked',
    word: 'reason',
    about: ['causeId', 'effectId'],
    code: 'scorecard/already-unlinked',
  },
  AttachKpi: {
    event: 'KpiAttached',
    word: 'reason',
    about: ['objectiveId', 'kpiId'],
    code: 'scorecard/kpi-already-attached',
  },
  DetachKpi: {
    event: 'KpiDetached',
    word: 'reason',
    about: ['objectiveId', 'kpiId'],
    code: 'scorecard/kpi-already-detached',
  },
  ReviseScorecardWeights: {
    event: 'ScorecardWeightsRevised',
    word: 'reason',
    about: ['weights'],
    code: 'scorecard/weights-already-so',
  },
  ReorderScorecard: { event: 'ScorecardReordered', word: 'reason', code: 'scorecard/already-in-order' },
  PublishScorecard: { event: 'ScorecardPublished', word: 'reason', code: 'scorecard/already-published' },
};
