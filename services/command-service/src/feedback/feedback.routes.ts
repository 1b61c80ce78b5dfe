import { noRelation, type Relations } from '@cairn/access/matching';
import {
  type FeedbackCommand,
  giveFeedbackBody,
  withdrawFeedbackBody,
} from '@cairn/contracts/feedback.commands';
import { id } from '@cairn/contracts/values';
import { feedback, type FeedbackFacts } from '@cairn/domain/feedback.decider';
import { goal } from '@cairn/domain/goal.decider';
import type { App } from '@cairn/http/app';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { canSee } from '../goals/goal.access.ts';
import { isRegistered } from '../people/person.facts.ts';
import { registerCommands } from '../register-commands.ts';

const places = {
  GiveFeedback: {
    path: '/v1/feedback',
    summary: 'Give feedback to somebody',
    body: giveFeedbackBody,
    makes: 'feedbackId',
  },
  WithdrawFeedback: {
    path: '/v1/feedback/:feedbackId/withdraw',
    summary: 'Withdraw feedback that one gave',
    params: z.object({ feedbackId: id }),
    body: withdrawFeedbackBody,
  },
};

const isThereFor = async (
  context: CommandContext,
  { principal }: FastifyRequest,
  goalId: string | null,
): Promise<boolean> => {
  if (goalId === null) return true;
  const { state } = await context.execute.state(goal, goalId);
  return canSee(context, principal, state);
};

const feedbackFacts = async (
  context: CommandContext,
  request: FastifyRequest,
  command: FeedbackCommand,
): Promise<FeedbackFacts> => {
  if (command.type !== 'GiveFeedback') return { subject: true, goal: true };
  const { subjectId, goalId } = command.data;
  return {
    subject: await isRegistered(context, subjectId),
    goal: await isThereFor(context, request, goalId),
  };
};

/** Its giver stands to feedback as `author`. */
const feedbackRelations = async (
  { execute }: CommandContext,
  { principal }: FastifyRequest,
  feedbackId: string,
): Promise<Relations> => {
  const { state } = await execute.state(feedback, feedbackId);
  const isGiver = state.status !== 'unset' && state.giverId === principal.personId;
  return isGiver ? new Set(['author']) : noRelation;
};

/** The commands to feedback. */
export const feedbackRoutes =
  (context: CommandContext) =>
  (app: App): void =>
    registerCommands(context, app, {
      decider: feedback,
      key: 'feedbackId',
      places,
      relations: (request, feedbackId) => feedbackRelations(context, request, feedbackId),
      facts: (command, request) => feedbackFacts(context, request, command),
    });
