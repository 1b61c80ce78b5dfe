import { noRelation, type Relations } from '@cairn/access/matching';
import {
  type FeedbackCommand,
  giveFeedbackBody,
  withdrawFeedbackBody,
} from '@cairn/contracts/feedback.commands';
import { feedback, type FeedbackFacts } from '@cairn/domain/feedback.decider';
import { goal } from '@cairn/domain/goal.decider';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { canSee } from '../goals/goal.access.ts';
import { isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { isRegistered } from '../people/person.facts.ts';

/** `author` if the principal gave the feedback and is employed today. */
const feedbackRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<FeedbackCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(feedback, data.feedbackId);
  const isGiver = state.status !== 'unset' && state.giverId === principal.personId;
  return isGiver && (await isPrincipalEmployed(context, principal)) ? new Set(['author']) : noRelation;
};

const feedbackFacts = async (
  context: CommandContext,
  command: FeedbackCommand,
  principal: Principal,
): Promise<FeedbackFacts> => {
  if (command.type !== 'GiveFeedback') return { subject: true, goal: true };
  const { subjectId, goalId } = command.data;
  const subject = await isRegistered(context, subjectId);
  if (goalId === null) return { subject, goal: true };
  const { state } = await context.execute.state(goal, goalId);
  return { subject, goal: await canSee(context, principal, state) };
};

/** The commands to feedback. */
export const feedbackRoutes = commandRoutes(
  { decider: feedback, key: 'feedbackId', relations: feedbackRelations, facts: feedbackFacts },
  {
    GiveFeedback: {
      path: '/v1/feedback',
      summary: 'Give feedback to somebody',
      body: giveFeedbackBody,
      makes: 'feedbackId',
    },
    WithdrawFeedback: {
      path: '/v1/feedback/:feedbackId/withdraw',
      summary: 'Withdraw feedback that you gave',
      body: withdrawFeedbackBody,
    },
  },
);
