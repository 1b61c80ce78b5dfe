import { raiseBlockerBody, resolveBlockerBody } from '@cairn/contracts/blocker.commands';
import {
  addKeyResultBody,
  changeGoalOwnerBody,
  changeGoalVisibilityBody,
  closeGoalBody,
  dropKeyResultBody,
  putGoalOnHoldBody,
  restateKeyResultBody,
  resumeGoalBody,
  reviseGoalBody,
  reviseGoalWeightsBody,
  reviseKeyResultBody,
  setGoalBody,
} from '@cairn/contracts/goal.commands';
import { fillGoalFieldsBody } from '@cairn/contracts/goal-field.commands';
import { classifyGoalBody } from '@cairn/contracts/goal-class.commands';
import { carryOverGoalBody } from '@cairn/contracts/goal-carry-over.commands';
import {
  acceptGoalOfferBody,
  declineGoalOfferBody,
  offerGoalBody,
  withdrawGoalOfferBody,
} from '@cairn/contracts/goal-offer.commands';
import { keyResultsMost } from '@cairn/contracts/key-result.commands';
import { setGoalFromTemplateBody } from '@cairn/contracts/goal-template.commands';
import { goal } from '@cairn/domain/goal.decider';
import type { z } from 'zod';
import type { NewId } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import { setContinuedGoal } from './carry-over.ts';
import { checkInRoutes } from './check-in.routes.ts';
import { keyResultFeederRoutes } from './key-result-feeder.routes.ts';
import { recentGoalRelations } from './goal.access.ts';
import { goalFacts } from './goal.facts.ts';
import { templatedFacts } from './goal-template.facts.ts';
import {
  assignedGoalRelations,
  carriedGoalRelations,
  newGoalRelations,
  offeredGoalRelations,
  revisedGoalRelations,
} from './goal-setting.access.ts';

type KeyResults = Pick<z.infer<typeof setGoalBody>, 'keyResults'>;

/** The commands to goals: the one that sets a goal, and all that can happen to it afterwards. */
export const goalRoutes = commandRoutes(
  {
    decider: goal,
    key: 'goalId',
    relations: recentGoalRelations,
    facts: (context, command) =>
      command.type === 'SetGoalFromTemplate' ? templatedFacts(context, command) : goalFacts(context, command),
  },
  {
    SetGoal: {
      path: '/v1/goals',
      summary:
        "Set a goal with its key results; only a manager or strategist can set a unit's goal or one above individual level",
      body: setGoalBody,
      makes: 'goalId',
      fill: ({ keyResults }: KeyResults, newId: NewId) => ({
        keyResults: keyResults.map((each, i) => ({ ...each, keyResultId: newId(`/keyResults/${i}`) })),
      }),
      relations: newGoalRelations,
    },
    SetGoalFromTemplate: {
      path: '/v1/goal-templates/:templateId/goals',
      summary: 'Set a goal from a template; what is left out comes from the template',
      body: setGoalFromTemplateBody,
      makes: 'goalId',
      fill: (_: object, newId: NewId) => ({
        keyResultIds: Array.from({ length: keyResultsMost }, (_each, i) => newId(`/keyResults/${i}`)),
      }),
      relations: newGoalRelations,
    },
    ReviseGoal: {
      path: '/v1/goals/:goalId/revisions',
      summary:
        'Revise the title, description, level, ambition, period, check-in cadence or strategic objective of a goal, with the reason',
      body: reviseGoalBody,
      relations: revisedGoalRelations,
    },
    AddKeyResult: {
      path: '/v1/goals/:goalId/key-results',
      summary: 'Add a key result to a goal',
      body: addKeyResultBody,
      makes: 'keyResultId',
    },
    ReviseKeyResult: {
      path: '/v1/goals/:goalId/key-results/:keyResultId/revisions',
      summary: 'Revise a key result by sending its new title, weight and measure, and the reason',
      body: reviseKeyResultBody,
    },
    ReviseGoalWeights: {
      path: '/v1/goals/:goalId/weights',
      summary:
        'Revise the weights of all key results together, so that their sum may change without anything counting as dropped',
      body: reviseGoalWeightsBody,
    },
    DropKeyResult: {
      path: '/v1/goals/:goalId/key-results/:keyResultId/drop',
      summary: 'Drop a key result; its check-ins are kept, and its weight counts as dropped',
      body: dropKeyResultBody,
    },
    RestateKeyResult: {
      path: '/v1/goals/:goalId/key-results/:keyResultId/restatements',
      summary: 'Restate the result of a closed goal',
      body: restateKeyResultBody,
    },
    RaiseBlocker: {
      path: '/v1/goals/:goalId/blockers',
      summary: 'Say what stands in the way of a goal or of one of its key results',
      body: raiseBlockerBody,
      makes: 'blockerId',
    },
    ResolveBlocker: {
      path: '/v1/goals/:goalId/blockers/:blockerId/resolve',
      summary: 'Say that a blocker is out of the way',
      body: resolveBlockerBody,
    },
    ...checkInRoutes,
    ...keyResultFeederRoutes,
    ChangeGoalOwner: {
      path: '/v1/goals/:goalId/owner',
      summary:
        'Assign a goal to another owner or accountable person; whoever does not manage them offers it instead',
      body: changeGoalOwnerBody,
      relations: assignedGoalRelations,
    },
    OfferGoal: {
      path: '/v1/goals/:goalId/offers',
      summary: 'Ask somebody whether they take a goal over',
      body: offerGoalBody,
      makes: 'offerId',
    },
    AcceptGoalOffer: {
      path: '/v1/goals/:goalId/offers/:offerId/accept',
      summary: 'Take over a goal that is offered to you',
      body: acceptGoalOfferBody,
      relations: offeredGoalRelations,
    },
    DeclineGoalOffer: {
      path: '/v1/goals/:goalId/offers/:offerId/decline',
      summary: 'Decline a goal that is offered to you, with the reason',
      body: declineGoalOfferBody,
      relations: offeredGoalRelations,
    },
    WithdrawGoalOffer: {
      path: '/v1/goals/:goalId/offers/:offerId/withdraw',
      summary: 'Withdraw the offer of a goal',
      body: withdrawGoalOfferBody,
    },
    ChangeGoalVisibility: {
      path: '/v1/goals/:goalId/visibility',
      summary: 'Make a goal public, private, or visible to its team',
      body: changeGoalVisibilityBody,
    },
    ClassifyGoal: {
      path: '/v1/goals/:goalId/classification',
      summary: 'Give a goal tags, or put it in a folder',
      body: classifyGoalBody,
    },
    FillGoalFields: {
      path: '/v1/goals/:goalId/fields',
      summary: 'Fill custom fields of a goal',
      body: fillGoalFieldsBody,
    },
    PutGoalOnHold: {
      path: '/v1/goals/:goalId/hold',
      summary: 'Put a goal on hold',
      body: putGoalOnHoldBody,
    },
    ResumeGoal: {
      path: '/v1/goals/:goalId/resume',
      summary: 'Resume a goal that is on hold',
      body: resumeGoalBody,
    },
    CloseGoal: {
      path: '/v1/goals/:goalId/close',
      summary: 'Close a goal with a score and a reflection; what it had reached is kept with it',
      body: closeGoalBody,
    },
    CarryOverGoal: {
      path: '/v1/goals/:goalId/carry-overs',
      summary: 'Carry a goal over to another cycle: a new goal continues it, and both name each other',
      description:
        'The answer’s `id` is that of the new goal, and its `revision` that of the goal that was carried over. The new goal has the same text, owner, terms and visibility. If the request is broken off in between, the same one completes it.',
      body: carryOverGoalBody,
      makes: 'carriedToId',
      madeFrom: ({ goalId, cycleId }: { goalId: string; cycleId: string }) => [
        'carried goal',
        goalId,
        cycleId,
      ],
      relations: carriedGoalRelations,
      prepare: setContinuedGoal,
    },
  },
);
