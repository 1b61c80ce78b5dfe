import { statesIn } from '@cairn/access/organisation.arbitrary';
import { pinnedBy } from '@cairn/bias-reactor/pinned';
import { releaseDue } from '@cairn/bias-reactor/screen-release';
import { emptyState, fold as foldScreening } from '@cairn/bias-reactor/state';
import type { CommandContext } from '@cairn/command-service/context';
import { contributionIn, placeOf } from '@cairn/command-service/reviews/contribution.ids';
import { contributionFacts, releaseFacts } from '@cairn/command-service/reviews/merged-input.facts';
import type { Command, Decider } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { type AnyRecorded, eventsIn } from '@cairn/contracts/registry';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import { contribution, contributionDecline } from '@cairn/domain/contribution.decider';
import { mergedInput } from '@cairn/domain/merged-input.decider';
import { review } from '@cairn/domain/review.decider';
import { noFacts } from '@cairn/domain/review.facts';
import type { Review } from '@cairn/domain/review.state';
import {
  contributionView,
  inputReleaseView,
  inputScreeningView,
} from '@cairn/review-projector/merged-input.projection';
import { nominationView } from '@cairn/review-projector/nomination.projection';
import { participantView } from '@cairn/review-projector/participant.projection';
import { reviewView } from '@cairn/review-projector/review.projection';
import { rejectionOf } from '@cairn/testing/given-when-then';
import { foldedRows } from './folded-rows.ts';
import { lookingAt } from './merged-input.looking.ts';
import {
  type Action,
  actor,
  assignmentOf,
  type Content,
  context,
  cycleOf,
  lookers,
  manages,
  momentOf,
  organisation,
  type Peer,
  peers,
  type ReleasedGroup,
  reviewId,
  type Secret,
  today,
} from './merged-input.setting.ts';

type Given = { k: number; secret: Secret };

export type World = {
  /** What each looker saw after each action. */
  seen: Readonly<Record<string, readonly string[]>>;
  /** The actions that were accepted; the others are `nothing`. */
  accepted: readonly Action[];
  groups: readonly ReleasedGroup[];
  /** The texts that each looker saw at the end. */
  texts: Readonly<Record<string, readonly string[]>>;
  /** What each looker saw at the end: the number of texts, and how many of them were flagged. */
  findings: Readonly<Record<string, readonly { flagged: number; texts: number }[]>>;
};

/** One review from its opening on, in memory: the deciders, the facts, the folds and the views of the services. */
export const play = async (script: readonly Action[], { k, secret }: Given): Promise<World> => {
  const log: AnyRecorded[] = [];
  const people = organisation();
  const rows = foldedRows([
    reviewView,
    participantView,
    nominationView,
    contributionView,
    inputReleaseView,
    inputScreeningView,
  ]);
  const cycle = cycleOf(k);
  const screening = emptyState();
  screening.ratings.cycles.set('cycle', pinnedBy(cycle));
  let now = 0;

  const append = (stream: string, event: AnyEvent, by: string): void => {
    const revision = log.filter((each) => each.stream === stream).length;
    const inSlot = log.filter(({ position }) => position >= BigInt(now * 1_000)).length;
    const recorded = {
      ...event,
      id: `${stream}@${revision}`,
      stream,
      revision,
      // The slots of actions that were not taken were filled by something else in the organisation.
      position: BigInt(now * 1_000 + inSlot),
      metadata: { recordedAt: momentOf(now), actor: actor(by) },
    } as unknown as AnyRecorded;
    log.push(recorded);
    rows.fold(recorded);
    foldScreening(screening, recorded);
    if (recorded.type !== 'InputReleased') return;
    const due = releaseDue(screening, recorded, recorded);
    if (due)
      append(
        `inputScreening-${reviewId}`,
        { type: 'InputScreened', data: { ...due, occurredAt: momentOf(now) } },
        'reactor',
      );
  };
  const stateIn = <S, C extends Command, E extends AnyEvent, F>(
    decider: Decider<S, C, E, F>,
    id: string,
  ): S =>
    log
      .filter(({ stream }) => stream === `${decider.category}-${id}`)
      .reduce((state, event) => decider.evolve(state, event as unknown as E), decider.initial);
  const deriveId = (namespace: string, ...parts: readonly string[]): string =>
    namespace === placeOf('')[0] ? secret(parts[0] ?? '') : [namespace, ...parts].join(' ');
  const services = {
    execute: {
      state: async (decider: Decider<unknown, Command, AnyEvent, unknown>, id: string) => {
        if (decider.category === 'person') return { state: statesIn(people)(id) };
        return { state: decider.category === 'cycle' ? cycle : stateIn(decider, id) };
      },
    },
    deriveId,
    now: () => new Date(`${today}T12:00:00Z`),
  } as unknown as CommandContext;

  const opened = (): Review => stateIn(review, reviewId) as Review;
  const sends = (type: string, data: object, by: string) => ({
    type,
    data: { reviewId, occurredAt: momentOf(now), ...data },
    actor: actor(by),
    at: momentOf(now),
  });
  const onReview = (type: ReviewCommand['type'], by: string, data: object): boolean => {
    const own = stateIn(contribution, contributionOf(assignmentOf(by)));
    const facts = {
      ...noFacts,
      cycle,
      people: new Map(peers.map((peer) => [peer as string, 'employed' as const])),
      contributed: own.status === 'submitted',
    };
    const command = sends(type, data, by) as unknown as ReviewCommand;
    return taken(() => review.decide(command, opened(), facts), `review-${reviewId}`, by);
  };
  const contributionOf = (assignmentId: string): string =>
    deriveId(...contributionIn({ reviewId, assignmentId }));
  const taken = (decide: () => readonly AnyEvent[], stream: string, by: string): boolean => {
    let events: readonly AnyEvent[] = [];
    if (rejectionOf(() => (events = decide()))) return false;
    for (const event of events) append(stream, event, by);
    return true;
  };

  type Taking = typeof contribution | typeof contributionDecline;
  const onContribution = async (decider: Taking, who: Peer, content: object): Promise<boolean> => {
    const assignmentId = assignmentOf(who);
    const contributionId = contributionOf(assignmentId);
    const type = decider === contribution ? 'SubmitContribution' : 'DeclineContribution';
    const command = sends(type, { contributionId, assignmentId, ...content }, who) as never;
    const facts = await contributionFacts(services, command);
    const state = stateIn(contribution, contributionId);
    return taken(() => decider.decide(command, state, facts), `contribution-${contributionId}`, who);
  };
  const contribute = (who: Peer, { text, mark }: Content): Promise<boolean> =>
    onContribution(contribution, who, { text, ratings: [{ dimension: 'quality', mark }] });
  const release = async (): Promise<boolean> => {
    const command = sends('ReleaseInput', { relation: 'peer' }, 'hr') as never;
    const facts = await releaseFacts(services, command);
    const state = stateIn(mergedInput, reviewId);
    return taken(() => mergedInput.decide(command, state, facts), `mergedInput-${reviewId}`, 'hr');
  };
  const act = async (action: Action): Promise<boolean> => {
    if (action.do === 'nothing') return true;
    if (action.do === 'release') return release();
    const { who } = action;
    const assignmentId = assignmentOf(who);
    switch (action.do) {
      case 'contribute':
        return contribute(who, action.content);
      case 'assign':
        return onReview('AssignParticipant', 'hr', { assignmentId, personId: who, relation: 'peer' });
      case 'nominate':
        return onReview('NominateParticipant', 'subject', { assignmentId, personId: who, relation: 'peer' });
      case 'approve':
        return onReview('ApproveNomination', 'hr', { assignmentId });
      case 'decline':
        return (
          (await onContribution(contributionDecline, who, {})) &&
          onReview('DeclineAssignment', who, { assignmentId, reason: 'no time' })
        );
      case 'drop':
        return onReview('ReleaseParticipant', 'hr', { assignmentId, reason: 'moved' });
      case 'hand':
        return onReview('ChangeAccountableRater', 'hr', { accountableRaterId: who, reason: 'leave' });
      case 'promote':
      case 'demote':
        people.push(manages(action.do === 'promote' ? who : 'boss', 'rater', momentOf(now)));
        return true;
    }
  };

  const looking = () => lookingAt({ review: opened(), stateOf: statesIn(people), cycle, rows });

  append(
    `review-${reviewId}`,
    {
      type: 'ReviewOpened',
      data: { reviewId, context, kind: 'annual', managers: [], occurredAt: momentOf(0) },
    },
    'hr',
  );
  const seen = new Map<string, string[]>(lookers.map((looker) => [looker, []]));
  const accepted: Action[] = [];
  const groups: ReleasedGroup[] = [];
  const madeBy = new Map<string, number>();
  const memberBy = (eventId: string): ReleasedGroup['members'][number] => {
    const at = madeBy.get(eventId) ?? -1;
    const made = accepted[at];
    return { giver: made?.do === 'contribute' ? made.who : peers[0], at };
  };
  for (const [i, action] of script.entries()) {
    now = i + 1;
    const before = log.length;
    const isTaken = await act(action);
    accepted.push(isTaken ? action : { do: 'nothing' });
    for (const each of log.slice(before)) if (each.type === 'ContributionSubmitted') madeBy.set(each.id, i);
    const look = looking();
    for (const { data } of eventsIn(log.slice(before), 'mergedInput'))
      for (const group of data.groups) {
        const members = group.map(({ contributionId, revision }) =>
          memberBy(`contribution-${contributionId}@${revision}`),
        );
        const readers = members.map(({ giver }) => giver).filter((giver) => look.sees(giver));
        groups.push({ members, readers });
      }
    for (const looker of lookers) seen.get(looker)?.push(JSON.stringify(look.shownTo(looker)));
  }
  const look = looking();
  const texts = lookers.map((looker) => [
    looker,
    look.sees(looker) ? look.mergedFor(looker).flatMap((each) => each.texts.map(String)) : [],
  ]);
  const findings = lookers.map((looker) => [
    looker,
    look.sees(looker) ? look.mergedFor(looker).flatMap((each) => each.findings ?? []) : [],
  ]);
  return {
    seen: Object.fromEntries(seen),
    accepted,
    groups,
    texts: Object.fromEntries(texts),
    findings: Object.fromEntries(findings),
  };
};
