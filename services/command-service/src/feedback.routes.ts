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
import type { CommandContext } from './context.ts';
import { noRelation, type Relations } from './handle.ts';
import { isRegistered } from './person.facts.ts';
import { registerCommands } from './register-commands.ts';

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

const feedbackFacts = async (context: CommandContext, command: FeedbackCommand): Promise<FeedbackFacts> => {
  if (command.type !== 'GiveFeedback') return { subject: true, goal: true };
  const { subjectId, goalId } = command.data;
  const cited = goalId === null ? undefined : await context.execute.state(goal, goalId);
  return { subject: await isRegistered(context, subjectId), goal: cited?.state.status !== 'unset' };
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
      facts: (command) => feedbackFacts(context, command),
    });
