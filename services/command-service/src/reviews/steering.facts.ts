import type { ReviewEvent } from '@cairn/contracts/review.events';
import { streamOf } from '@cairn/contracts/streams';
import { person } from '@cairn/domain/person.decider';
import type { Review } from '@cairn/domain/review.state';
import { readEvents } from '@cairn/event-store/parking';
import { type CommandContext, recentState } from '../context.ts';

/** What changes who is above somebody, and so who may move or finalize a rating. */
const changesLine = ({ event: { type, data } }: Step): boolean =>
  type === 'ManagerAssigned' ||
  type === 'EmploymentEnded' ||
  (type === 'PersonMoveTakenBack' && 'kind' in data && data.kind === 'line');

type Step = { personId: string; position: bigint; event: { type: string; data: object } };

const stepsOf = async ({ store }: CommandContext, stream: string): Promise<Step[]> =>
  (await readEvents(store, stream)).map((event) => ({
    personId: event.metadata.actor.personId,
    position: event.position,
    event,
  }));

/** What happened to a person after a position. Their stream is only read if it goes on after it. */
const stepsSince = async (context: CommandContext, since: bigint, personId: string): Promise<Step[]> => {
  const { position } = await recentState(context, person, personId);
  if (position <= since) return [];
  const steps = await stepsOf(context, streamOf('person', personId));
  return steps.filter((step) => step.position > since);
};

const namesThemself = ({ personId, event }: Step): boolean => {
  const { type, data } = event as ReviewEvent;
  if (type === 'AccountableRaterChanged') return true;
  if (type !== 'ReviewOpened' || data.context.accountableRaterId !== personId) return false;
  return !data.managers.some(({ managerId, relation }) => relation === 'line' && managerId === personId);
};

/**
 * Whether a person has steered who decides in a review: changed its rater, named themself as the rater when they opened
 * it, or assigned managers, took back their moves or ended employments of its subject or rater since then. Throws `StreamParked`.
 */
export const hasSteered = async (
  context: CommandContext,
  personId: string,
  { reviewId, context: { subjectId, accountableRaterId } }: Review,
): Promise<boolean> => {
  const own = await stepsOf(context, streamOf('review', reviewId));
  if (own.some((step) => step.personId === personId && namesThemself(step))) return true;
  const openedAt = own[0]?.position ?? 0n;
  const lines = await Promise.all(
    [subjectId, accountableRaterId].map((each) => stepsSince(context, openedAt, each)),
  );
  return lines.flat().some((step) => step.personId === personId && changesLine(step));
};
