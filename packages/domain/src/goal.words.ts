import type { GoalCommand } from '@cairn/contracts/goal.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { Words } from '@cairn/contracts/words';

export const goalWords: Words<GoalCommand, GoalEvent> = {
  ReviseGoal: {
    event: 'GoalRevised',
    word: 'reason',
    code: 'goal/already-so',
    hint: { path: 'title', message: 'something other than the goal has now' },
  },
  DeclineGoalOffer: {
    event: 'GoalOfferEnded',
    word: 'reason',
    about: ['offerId'],
    code: 'offer/already-ended',
  },
  ResolveBlocker: {
    event: 'BlockerResolved',
    word: 'note',
    about: ['blockerId'],
    code: 'blocker/already-resolved',
  },
  PutGoalOnHold: { event: 'GoalPutOnHold', word: 'reason', code: 'goal/already-on-hold' },
  ChangeGoalOwner: { event: 'GoalOwnerChanged', word: 'reason', code: 'goal/owner-already-so' },
  ChangeGoalVisibility: {
    event: 'GoalVisibilityChanged',
    word: 'reason',
    code: 'goal/visibility-already-so',
  },
  ClassifyGoal: { event: 'GoalClassified', word: 'reason', code: 'goal/already-classified' },
  CloseGoal: {
    event: 'GoalClosed',
    word: 'note',
    also: ['reflection'],
    code: 'goal/already-closed',
  },
  DropKeyResult: {
    event: 'KeyResultDropped',
    word: 'reason',
    about: ['keyResultId'],
    code: 'key-result/already-dropped',
  },
  DismissKeyResultFeeder: {
    event: 'KeyResultFeederDismissed',
    word: 'reason',
    about: ['keyResultId', 'feederId'],
    code: 'key-result/feeder-already-dismissed',
  },
  ReviseGoalWeights: {
    event: 'GoalWeightsRevised',
    word: 'reason',
    about: ['weights'],
    code: 'goal/weights-already-so',
    hint: { path: 'weights', message: 'another weight for at least one key result' },
  },
  RestateKeyResult: {
    event: 'KeyResultRestated',
    word: 'reason',
    about: ['keyResultId', 'value'],
    code: 'key-result/already-restated',
  },
  CorrectCheckIn: {
    event: 'CheckInCorrected',
    word: 'reason',
    about: ['checkInId'],
    code: 'check-in/already-so',
    hint: { path: 'value', message: 'another reading, or a note' },
  },
};
