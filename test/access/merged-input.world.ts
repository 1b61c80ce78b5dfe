import { statesIn } from '@cairn/access/organisation.arbitrary';
import { contributionIn } from '@cairn/command-service/reviews/contribution.ids';
import { contributionFacts, releaseFacts } from '@cairn/command-service/reviews/merged-input.facts';
import { eventsIn } from '@cairn/contracts/registry';
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
import { startLog } from './merged.log.ts';
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
  type Peer,
  peers,
  type Play,
  type ReleasedGroup,
  reviewId,
} from './merged-input.setting.ts';

/** One review from its opening on, in memory: the deciders, the facts, the folds and the views of the services. */
export const play: Play = async (script, { k, secret }) => {
  const rows = foldedRows([
    reviewView,
    participantView,
    nominationView,
    contributionView,
    inputReleaseView,
    inputScreeningView,
  ]);
  const cycle = cycleOf(k);
  const { log, people, services, append, stateIn, deriveId, moment, goTo, taken } = startLog({
    cycle,
    secret,
    rows,
  });

  const opened = (): Review => stateIn(review, reviewId) as Review;
  const sends = (type: string, data: object, by: string) => ({
    type,
    data: { reviewId, occurredAt: moment(), ...data },
    actor: actor(by),
    at: moment(),
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
    if (action.do === 'nothing' || action.do === 'withdraw') return true;
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
        people.push(manages(action.do === 'promote' ? who : 'boss', 'rater', moment()));
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
    const giver = made?.do === 'contribute' ? made.who : peers[0];
    return { giver, at, place: contributionOf(assignmentOf(giver)) };
  };
  for (const [i, action] of script.entries()) {
    goTo(i + 1);
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
