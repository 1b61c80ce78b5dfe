import { isMeantFor } from '@cairn/access/feedback.visibility';
import { noRelation, type Relations } from '@cairn/access/matching';
import {
  acknowledgeFeedbackBody,
  type FeedbackCommand,
  type GiveFeedback,
  giveFeedbackBody,
  withdrawFeedbackBody,
} from '@cairn/contracts/feedback.commands';
import { feedback, type FeedbackFacts } from '@cairn/domain/feedback.decider';
import { feedbackRequest } from '@cairn/domain/feedback-request.decider';
import { goal } from '@cairn/domain/goal.decider';
import { mergedFeedback } from '@cairn/domain/merged-feedback.decider';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { canSee } from '../goals/goal.access.ts';
import { isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { isRegistered } from '../people/person.facts.ts';
import { givenMerged, withdrawnMerged } from './merged-feedback.routes.ts';
import { refuseKeyOf } from './other-kind.ts';

/**
 * `author` if the principal gave the feedback, `self` if it is about them and meant for them, and they are employed today.
 * To its subject, what is meant for managers only is like what was never given.
 */
const feedbackRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<FeedbackCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(feedback, data.feedbackId);
  const isPresent = await isPrincipalEmployed(context, principal);
  if (state.status === 'unset' || !isPresent) return noRelation;
  if (state.giverId === principal.personId) return new Set(['author']);
  const isSubject = state.subjectId === principal.personId && isMeantFor('subject', state);
  return isSubject ? new Set(['self']) : noRelation;
};

const isAsked = async (
  { execute }: CommandContext,
  { personId }: Principal,
  { requestId, subjectId }: GiveFeedback['data'],
): Promise<boolean> => {
  if (requestId === undefined) return true;
  const { state } = await execute.state(feedbackRequest, requestId);
  return state.status === 'requested' && state.giverId === personId && state.subjectId === subjectId;
};

const feedbackFacts = async (
  context: CommandContext,
  command: FeedbackCommand,
  principal: Principal,
): Promise<FeedbackFacts> => {
  if (command.type !== 'GiveFeedback') return { subject: true, goal: true, request: true };
  const { subjectId, goalId } = command.data;
  const subject = await isRegistered(context, subjectId);
  const request = await isAsked(context, principal, command.data);
  if (goalId === null) return { subject, goal: true, request };
  const { state } = await context.execute.state(goal, goalId);
  return { subject, goal: await canSee(context, principal, state), request };
};

const refuseKeyOfMerged = refuseKeyOf(mergedFeedback);

/** The commands to feedback. */
export const feedbackRoutes = commandRoutes(
  { decider: feedback, key: 'feedbackId', relations: feedbackRelations, facts: feedbackFacts },
  {
    GiveFeedback: {
      path: '/v1/feedback',
      summary: 'Give feedback to somebody',
      body: giveFeedbackBody,
      makes: 'feedbackId',
      prepare: refuseKeyOfMerged,
      instead: givenMerged,
    },
    AcknowledgeFeedback: {
      path: '/v1/feedback/:feedbackId/acknowledge',
      summary: 'Acknowledge feedback about you, with or without a comment',
      body: acknowledgeFeedbackBody,
    },
    WithdrawFeedback: {
      path: '/v1/feedback/:feedbackId/withdraw',
      summary: 'Withdraw feedback that you gave',
      body: withdrawFeedbackBody,
      instead: withdrawnMerged,
    },
  },
);
