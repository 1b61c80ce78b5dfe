import { relationsInLine } from '@cairn/access/relation-in-line';
import { isRatersManager } from '@cairn/access/review.visibility';
import { dayOf } from '@cairn/contracts/day';
import type { Actor, Instant } from '@cairn/contracts/envelope';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import type { SeenAt } from '@cairn/contracts/review.values';
import { eventsIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import { contribution } from '@cairn/domain/contribution.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import type { CycleState } from '@cairn/domain/cycle.state';
import { employmentOf } from '@cairn/domain/person.state';
import { finalScreened } from '@cairn/domain/final-screening';
import { noFacts, type ReviewFacts } from '@cairn/domain/review.facts';
import type { Review, ReviewState } from '@cairn/domain/review.state';
import { readEvents } from '@cairn/event-store/parking';
import { screening } from '@cairn/domain/screening.decider';
import { suggestion } from '@cairn/domain/suggestion.decider';
import type { ScreeningState } from '@cairn/domain/screening.state';
import { type CommandContext, recentState } from '../context.ts';
import type { Principal } from '@cairn/http/principal';
import { pinnedDay } from '@cairn/domain/pinned-employment';
import { employmentFacts } from '../people/employment.facts.ts';
import { answered, readPerson } from '../people/inquiry.facts.ts';
import { citedFeedback, type Citing, mayCite } from './evidence.access.ts';
import { goalResults } from './goal-results.ts';
import { contributionIn } from './contribution.ids.ts';
import { inLog } from './in-log.ts';
import { calibratedIn } from './calibrated-in.ts';
import { hasSteered } from './steering.facts.ts';
import { presenceOf } from '../people/person.facts.ts';

const cycleState = async (context: CommandContext, cycleId: string): Promise<CycleState> =>
  (await recentState(context, cycle, cycleId)).state;

const screeningState = async ({ execute }: CommandContext, id: string): Promise<ScreeningState> =>
  (await execute.state(screening, id)).state;

const people = async (
  context: CommandContext,
  personId: string,
  { occurredAt }: { occurredAt: Instant },
): Promise<ReviewFacts['people']> => new Map([[personId, await presenceOf(context, personId, occurredAt)]]);

/** What the opening of a review rests on. */
export const openingFacts = async (
  context: CommandContext,
  { data }: Extract<ReviewCommand, { type: 'OpenReview' }>,
): Promise<ReviewFacts> => {
  const cycle = await cycleState(context, data.cycleId);
  const employment = await employmentFacts(context, data, cycle);
  const line = employment?.managers.find(({ relation }) => relation === 'line');
  const rater = data.accountableRaterId ?? line?.managerId;
  const named = rater === undefined ? noFacts.people : await people(context, rater, data);
  return { ...noFacts, cycle, employment, people: named };
};

type Assigned = { personId: string; occurredAt: Instant };

const assigningFacts = async (
  context: CommandContext,
  data: Assigned,
  { context: { subjectId, employmentId, cycleId }, openedAt }: Review,
): Promise<Partial<ReviewFacts>> => {
  const cycle = await cycleState(context, cycleId);
  const employment = employmentOf(await readPerson(context)(subjectId), employmentId);
  const today = dayOf(context.now(), context.timeZone);
  const pinned = employment && pinnedDay(cycle, employment, dayOf(openedAt, context.timeZone));
  const days = pinned === undefined ? [today] : [pinned, today];
  return {
    people: await people(context, data.personId, data),
    inLine: await answered(context, relationsInLine(data.personId, subjectId, days)),
  };
};

const inLineToday = (
  context: CommandContext,
  personId: string,
  { context: { subjectId } }: Review,
): Promise<ReviewFacts['inLine']> =>
  answered(context, relationsInLine(personId, subjectId, [dayOf(context.now(), context.timeZone)]));

const managesRater = (context: CommandContext, { personId }: Actor, opened: Review): Promise<boolean> =>
  answered(context, isRatersManager({ personId, today: dayOf(context.now(), context.timeZone) }, opened));

const calibrationFacts = async (
  context: CommandContext,
  { data: { calibrationSessionId: id }, actor }: Extract<ReviewCommand, { type: 'MoveRating' }>,
  opened: Review,
): Promise<Partial<ReviewFacts>> =>
  id === null ? {} : calibratedIn(context, actor, { calibrationSessionId: id, review: opened });

const finalFacts = async (
  context: CommandContext,
  actor: Actor,
  opened: Review,
): Promise<Partial<ReviewFacts>> => {
  const { cycleId } = opened.context;
  const [cycle, screening, manages, steered] = await Promise.all([
    cycleState(context, cycleId),
    screeningState(context, opened.reviewId),
    managesRater(context, actor, opened),
    hasSteered(context, actor.personId, opened),
  ]);
  const results = await goalResults(context, opened, cycle);
  return { cycle, screening, managesRater: manages, steered, goalResults: results };
};

const wasScreened = async ({ store }: CommandContext, reviewId: string): Promise<boolean> => {
  const streams = [streamOf('review', reviewId), streamOf('screening', reviewId)];
  const read = await Promise.all(streams.map((stream) => readEvents(store, stream)));
  const inOrder = read.flat().sort((a, b) => (a.position < b.position ? -1 : 1));
  return finalScreened(eventsIn(inOrder, 'review', 'screening')) === true;
};

const hasContributed = async (
  { execute, deriveId }: CommandContext,
  assignment: { reviewId: string; assignmentId: string },
): Promise<boolean> =>
  (await execute.state(contribution, deriveId(...contributionIn(assignment)))).state.status === 'submitted';

const suggestionsFor = async (
  { execute }: CommandContext,
  { reviewId }: Review,
  named: readonly string[],
): Promise<ReviewFacts['suggestions']> =>
  named.length === 0 ? noFacts.suggestions : (await execute.state(suggestion, reviewId)).state;

type Cites = { evidence: readonly Evidence[]; seenAt: SeenAt; suggestionIds?: readonly string[] | undefined };

/** The cycle, and what is in the log of the events, coordinates and suggestions that a command names. */
const citingFacts = async (
  context: CommandContext,
  { evidence, seenAt, suggestionIds = [] }: Cites,
  citing: Citing,
): Promise<Partial<ReviewFacts>> => ({
  suggestions: await suggestionsFor(context, citing.review, suggestionIds),
  cycle: await cycleState(context, citing.review.context.cycleId),
  inLog: await inLog(context, { evidence, seenAt, isThere: (cited) => mayCite(context, citing, cited) }),
  citedFeedback: await citedFeedback(context, evidence),
});

type CommandAfterOpening = Exclude<ReviewCommand, { type: 'OpenReview' }>;

const laterFacts = async (
  context: CommandContext,
  { command, principal }: { command: CommandAfterOpening; principal: Principal },
  opened: Review,
): Promise<Partial<ReviewFacts>> => {
  const { cycleId } = opened.context;
  switch (command.type) {
    case 'AssignParticipant':
    case 'NominateParticipant':
    case 'ChangeNomination':
      return assigningFacts(context, command.data, opened);
    case 'ApproveNomination': {
      const nomination = opened.nominations.get(command.data.assignmentId);
      return nomination ? assigningFacts(context, { ...command.data, ...nomination }, opened) : {};
    }
    case 'ChangeAccountableRater':
      return { people: await people(context, command.data.accountableRaterId, command.data) };
    case 'SubmitAssessment':
      return citingFacts(context, command.data, { principal, review: opened });
    case 'ProposeRating':
      return {
        ...(await citingFacts(context, command.data, { principal, review: opened })),
        steered: await hasSteered(context, command.actor.personId, opened),
      };
    case 'MoveRating': {
      const manages = await managesRater(context, command.actor, opened);
      const steered = await hasSteered(context, command.actor.personId, opened);
      const session = await calibrationFacts(context, command, opened);
      return { cycle: await cycleState(context, cycleId), managesRater: manages, steered, ...session };
    }
    case 'DeclineAssignment':
      return { contributed: await hasContributed(context, command.data) };
    case 'AnswerFlag':
      return { screening: await screeningState(context, opened.reviewId) };
    case 'FinalizeRating':
      return finalFacts(context, command.actor, opened);
    case 'ShareReview':
      return { finalScreened: await wasScreened(context, opened.reviewId) };
    case 'DisputeReview':
      return citingFacts(context, { ...command.data, seenAt: {} }, { principal, review: opened });
    case 'RecordReviewTalk':
      return { cycle: await cycleState(context, cycleId) };
    case 'AssignDisputeReviewer': {
      const { reviewerId } = command.data;
      return {
        people: await people(context, reviewerId, command.data),
        inLine: await inLineToday(context, reviewerId, opened),
      };
    }
    case 'ResolveDispute':
      return {
        cycle: await cycleState(context, cycleId),
        inLine: await inLineToday(context, command.actor.personId, opened),
        steered: await hasSteered(context, command.actor.personId, opened),
      };
    case 'ReopenReview':
    case 'LookAtConsequences':
    case 'RecordDecision':
    case 'RecordObjection':
    case 'WithdrawReview':
    case 'ReleaseParticipant':
    case 'TurnDownNomination':
    case 'AcknowledgeReview':
      return {};
  }
};

/**
 * What other streams tell about everything that a command to a review in this state rests on. Cited events count only if the
 * principal may read them.
 */
export const reviewFacts = async (
  context: CommandContext,
  command: ReviewCommand,
  principal: Principal,
  state: ReviewState,
): Promise<ReviewFacts> => {
  if (command.type === 'OpenReview') return openingFacts(context, command);
  if (state.status === 'unopened') return noFacts;
  return { ...noFacts, ...(await laterFacts(context, { command, principal }, state)) };
};
