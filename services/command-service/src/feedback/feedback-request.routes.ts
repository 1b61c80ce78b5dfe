import { noRelation, type Relations } from '@cairn/access/matching';
import { isManagerOf } from '@cairn/access/reporting-line';
import { dayOf } from '@cairn/contracts/day';
import { type RequestFeedback, requestFeedbackBody } from '@cairn/contracts/feedback.commands';
import { feedbackRequest, type FeedbackRequestFacts } from '@cairn/domain/feedback-request.decider';
import type { SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { answered, isPrincipalEmployed } from '../people/inquiry.facts.ts';
import { presenceOf } from '../people/person.facts.ts';

/** `self` if the principal asks about themselves and is employed today, `manager` if they are above the subject today. */
const requestRelations = async (
  context: CommandContext,
  { principal, data: { subjectId } }: SentCommand<RequestFeedback>,
): Promise<Relations> => {
  if (subjectId === principal.personId)
    return (await isPrincipalEmployed(context, principal)) ? new Set(['self']) : noRelation;
  const today = dayOf(context.now(), context.timeZone);
  return (await answered(context, isManagerOf(principal.personId, subjectId, today)))
    ? new Set(['manager'])
    : noRelation;
};

const requestFacts = async (
  context: CommandContext,
  { data: { giverId, occurredAt } }: RequestFeedback,
): Promise<FeedbackRequestFacts> => ({ giver: await presenceOf(context, giverId, occurredAt) });

/** The command to requests for feedback. */
export const feedbackRequestRoutes = commandRoutes(
  { decider: feedbackRequest, key: 'requestId', facts: requestFacts },
  {
    RequestFeedback: {
      path: '/v1/feedback-requests',
      summary: 'Ask somebody for feedback about you, or about somebody below you',
      body: requestFeedbackBody,
      makes: 'requestId',
      relations: requestRelations,
    },
  },
);
