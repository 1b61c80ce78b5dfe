import { noRelation, type Relations } from '@cairn/access/matching';
import { giveFeedbackBody, withdrawFeedbackBody } from '@cairn/contracts/feedback.commands';
import {
  type MergedFeedbackCommand,
  releaseMergedFeedbackBody,
} from '@cairn/contracts/merged-feedback.commands';
import { feedback } from '@cairn/domain/feedback.decider';
import { mergedFeedback, mergedFeedbackList } from '@cairn/domain/merged-feedback.decider';
import { mergedFeedbackRelease } from '@cairn/domain/merged-feedback.release';
import type { Principal } from '@cairn/http/principal';
import type { CarryOut, CommandRequest } from '../carried-out.ts';
import type { RequestHeaders, SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { ofOthers } from '../people/person.access.ts';
import { idIn } from '../sent-data.ts';
import { mergedFeedbackFacts, mergedReleaseFacts } from './merged-feedback.facts.ts';
import { refuseKeyOf } from './other-kind.ts';

/** `author` if the principal gave it and is employed today. To everybody else it is like what was never given. */
const mergedFeedbackRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<MergedFeedbackCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(mergedFeedback, data.feedbackId);
  const isPresent = await isPrincipalEmployed(context, principal);
  const isGiver = state.status !== 'unset' && state.giverId === principal.personId;
  return isPresent && isGiver ? new Set(['author']) : noRelation;
};

/** Lists the feedback for its release before it is given. The same request completes what was broken off. */
const list = async (
  context: CommandContext,
  command: MergedFeedbackCommand,
  request: RequestHeaders & { principal: Principal },
): Promise<void> => {
  if (command.type !== 'GiveFeedback') return;
  await refuseKeyOf(feedback)(context, command, request);
  const { feedbackId, subjectId, occurredAt } = command.data;
  const { state } = await context.execute.state(mergedFeedback, feedbackId);
  if (state.status !== 'unset') return;
  mergedFeedback.decide(command, state, await mergedFeedbackFacts(context, command));
  const { actor, at } = command;
  const { correlationId, causationId } = request;
  const data = { subjectId, feedbackId, occurredAt };
  await context.execute({
    decider: mergedFeedbackList,
    id: subjectId,
    command: { type: 'ListMergedFeedback', data, actor, at },
    facts: undefined,
    correlationId,
    causationId,
  });
};

/** The commands to merged feedback. They share the paths of those to feedback. */
const onMerged = commandRoutes(
  {
    decider: mergedFeedback,
    key: 'feedbackId',
    relations: mergedFeedbackRelations,
    facts: mergedFeedbackFacts,
  },
  {
    GiveFeedback: {
      path: '/v1/feedback',
      summary: 'Give feedback to somebody',
      body: giveFeedbackBody,
      makes: 'feedbackId',
      prepare: list,
    },
    WithdrawFeedback: {
      path: '/v1/feedback/:feedbackId/withdraw',
      summary: 'Withdraw feedback that you gave',
      body: withdrawFeedbackBody,
    },
  },
);

const carrierOf = (context: CommandContext, type: MergedFeedbackCommand['type']): CarryOut | undefined =>
  new Map(onMerged.commands(context)).get(type)?.carryOut;

/** How feedback is given if its giver has it merged. */
export const givenMerged = async (
  context: CommandContext,
  { body }: CommandRequest,
): Promise<CarryOut | undefined> =>
  idIn(body, 'attribution') === 'merged' ? carrierOf(context, 'GiveFeedback') : undefined;

/** How feedback is withdrawn if it is merged. */
export const withdrawnMerged = async (
  context: CommandContext,
  { params }: CommandRequest,
): Promise<CarryOut | undefined> => {
  const { state } = await context.execute.state(mergedFeedback, idIn(params, 'feedbackId'));
  return state.status === 'unset' ? undefined : carrierOf(context, 'WithdrawFeedback');
};

/** The command that releases merged feedback. */
export const mergedFeedbackRoutes = commandRoutes(
  { decider: mergedFeedbackRelease, key: 'personId', relations: ofOthers, facts: mergedReleaseFacts },
  {
    ReleaseMergedFeedback: {
      path: '/v1/people/:personId/merged-feedback/releases',
      summary:
        'Release the merged feedback about a person that is dated in a cycle, if enough people gave some',
      description:
        'At least five people for each audience, or as many as the cycle asks for. What is not released waits for the next release.',
      body: releaseMergedFeedbackBody,
    },
  },
);
