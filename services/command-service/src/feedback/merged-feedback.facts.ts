import { isManagerOf } from '@cairn/access/reporting-line';
import { dayOf } from '@cairn/contracts/day';
import type { MergedFeedbackCommand, ReleaseMergedFeedback } from '@cairn/contracts/merged-feedback.commands';
import { cycle } from '@cairn/domain/cycle.decider';
import {
  mergedFeedback,
  type MergedFeedbackFacts,
  mergedFeedbackList,
} from '@cairn/domain/merged-feedback.decider';
import {
  mergedFeedbackRelease,
  type ReleaseFacts,
  type WaitingFeedback,
} from '@cairn/domain/merged-feedback.release';
import type { CommandContext } from '../context.ts';
import { answered } from '../people/inquiry.facts.ts';
import { isRegistered } from '../people/person.facts.ts';
import { placeOf } from '../reviews/contribution.ids.ts';

const releasedAbout = async (
  { execute }: CommandContext,
  subjectId: string,
): Promise<ReadonlySet<string>> => {
  const { state } = await execute.state(mergedFeedbackRelease, subjectId);
  return state.status === 'unset' ? new Set() : state.contributions;
};

/** Whether the subject of new feedback is registered, and whether feedback that is taken back was released. */
export const mergedFeedbackFacts = async (
  context: CommandContext,
  command: MergedFeedbackCommand,
): Promise<MergedFeedbackFacts> => {
  if (command.type === 'GiveFeedback')
    return { subject: await isRegistered(context, command.data.subjectId), released: false };
  const { feedbackId } = command.data;
  const { state } = await context.execute.state(mergedFeedback, feedbackId);
  if (state.status === 'unset') return { subject: true, released: false };
  return { subject: true, released: (await releasedAbout(context, state.subjectId)).has(feedbackId) };
};

const waitingFeedback = async (context: CommandContext, feedbackId: string): Promise<WaitingFeedback[]> => {
  const { execute, deriveId, now, timeZone } = context;
  const { state, revision } = await execute.state(mergedFeedback, feedbackId);
  if (state.status !== 'given') return [];
  const { subjectId, giverId, audience, givenAt, k } = state;
  const isReader =
    audience !== 'subject' &&
    (await answered(context, isManagerOf(giverId, subjectId, dayOf(now(), timeZone))));
  const order = deriveId(...placeOf(feedbackId));
  return [{ contributionId: feedbackId, revision, giverId, k, order, isReader, audience, givenAt }];
};

/** The merged feedback about a person that is not released, and who of its givers would read a release. */
export const mergedReleaseFacts = async (
  context: CommandContext,
  { data: { personId, cycleId } }: ReleaseMergedFeedback,
): Promise<ReleaseFacts> => {
  const { execute } = context;
  const released = await releasedAbout(context, personId);
  const { state: listed } = await execute.state(mergedFeedbackList, personId);
  const feedback = await Promise.all(
    [...listed].filter((id) => !released.has(id)).map((id) => waitingFeedback(context, id)),
  );
  const known = await isRegistered(context, personId);
  return { known, cycle: (await execute.state(cycle, cycleId)).state, feedback: feedback.flat() };
};
