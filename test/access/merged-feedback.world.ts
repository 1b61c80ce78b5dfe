import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import { readsReleasedFeedback } from '@cairn/access/feedback.visibility';
import { statesIn } from '@cairn/access/organisation.arbitrary';
import {
  mergedFeedbackFacts,
  mergedReleaseFacts,
} from '@cairn/command-service/feedback/merged-feedback.facts';
import type { FeedbackAudience } from '@cairn/contracts/feedback.values';
import { eventsIn } from '@cairn/contracts/registry';
import { mergedFeedback, mergedFeedbackList } from '@cairn/domain/merged-feedback.decider';
import { mergedFeedbackRelease } from '@cairn/domain/merged-feedback.release';
import type { FeedbackRelease } from '@cairn/query-service/feedback/merged-feedback.sql';
import { showRelease } from '@cairn/query-service/feedback/merged-feedback.view';
import {
  feedbackReleaseView,
  feedbackScreeningView,
  mergedFeedbackView,
} from '@cairn/review-projector/merged-feedback.projection';
import { foldedRows } from './folded-rows.ts';
import {
  type Action,
  actor,
  cycleOf,
  lookers,
  manages,
  type Play,
  type ReleasedGroup,
  today,
} from './merged-input.setting.ts';
import { startLog } from './merged.log.ts';

const subjectId = 'subject';
const pieceOf = ({ who, piece }: { who: string; piece?: number }): string => `piece ${piece} of ${who}`;

/** Merged feedback about one person, in memory: the deciders, the facts, the folds and the views of the services. */
export const playFeedback: Play = async (script, { k, secret }) => {
  const rows = foldedRows([mergedFeedbackView, feedbackReleaseView, feedbackScreeningView]);
  const { log, people, services, stateIn, moment, goTo, taken } = startLog({
    cycle: cycleOf(k),
    secret,
    rows,
  });
  people.push({
    type: 'PersonRegistered',
    data: {
      personId: subjectId,
      name: 'Vic',
      email: 'vic@cairn.test',
      occurredAt: '2020-01-01T00:00:00.000Z',
    },
  });

  const requester = (personId: string) => ({ personId, roles: ['employee', 'manager'] as const, today });
  const reads = (personId: string, audience: FeedbackAudience): boolean =>
    answerAtOnce(readsReleasedFeedback(requester(personId), { subjectId, audience }), statesIn(people));

  const onPiece = async (action: Extract<Action, { piece?: number }>): Promise<boolean> => {
    const feedbackId = pieceOf(action);
    const sent = { actor: actor(action.who), at: moment() };
    const { text = '', audience = 'subject' } = action.do === 'contribute' ? action.content : {};
    const words = { subjectId, kind: 'praise', text, audience, attribution: 'merged', goalId: null };
    const dated = { feedbackId, occurredAt: cycleOf(k).evaluationPeriod.from + moment().slice(10) };
    const command = (
      action.do === 'contribute'
        ? { type: 'GiveFeedback', data: { ...dated, ...words }, ...sent }
        : { type: 'WithdrawFeedback', data: { ...dated, reason: 'Wrong.' }, ...sent }
    ) as Parameters<typeof mergedFeedbackFacts>[1];
    const facts = await mergedFeedbackFacts(services, command);
    const state = stateIn(mergedFeedback, feedbackId);
    const listed = { type: 'ListMergedFeedback', data: { subjectId, ...dated }, ...sent } as const;
    if (action.do === 'contribute' && facts.subject)
      taken(
        () => mergedFeedbackList.decide(listed, stateIn(mergedFeedbackList, subjectId), undefined),
        `mergedFeedbackList-${subjectId}`,
        action.who,
      );
    return taken(
      () => mergedFeedback.decide(command, state, facts),
      `contribution-${feedbackId}`,
      action.who,
    );
  };
  const release = async (): Promise<boolean> => {
    const data = { personId: subjectId, cycleId: 'cycle', occurredAt: moment() };
    const command = { type: 'ReleaseMergedFeedback', data, actor: actor('hr'), at: moment() } as const;
    const facts = await mergedReleaseFacts(services, command);
    const state = stateIn(mergedFeedbackRelease, subjectId);
    return taken(
      () => mergedFeedbackRelease.decide(command, state, facts),
      `mergedFeedback-${subjectId}`,
      'hr',
    );
  };
  const act = async (action: Action): Promise<boolean> => {
    if (action.do === 'release') return release();
    if (action.do === 'contribute' || action.do === 'withdraw') return onPiece(action);
    if (action.do === 'promote' || action.do === 'demote')
      people.push(manages(action.do === 'promote' ? action.who : 'boss', 'rater', moment()));
    return true;
  };

  const releasesFor = (looker: string) =>
    rows
      .of(feedbackReleaseView)
      .filter(({ audience }) => reads(looker, audience as FeedbackAudience))
      .map((row) => {
        const outcomes = rows
          .of(feedbackScreeningView)
          .find(({ release_revision }) => release_revision === row['revision'])?.['groups'];
        const members = rows.of(mergedFeedbackView).map((each) => ({ ...each, revision: 0 }));
        return {
          ...row,
          cycle_name: 'Cycle',
          overseen: false,
          outcomes,
          members,
        } as unknown as FeedbackRelease;
      })
      .map(showRelease(looker));

  const seen = new Map<string, string[]>(lookers.map((looker) => [looker, []]));
  const accepted: Action[] = [];
  const groups: ReleasedGroup[] = [];
  const madeBy = new Map<string, ReleasedGroup['members'][number]>();
  for (const [i, action] of script.entries()) {
    goTo(i + 1);
    const before = log.length;
    const isTaken = await act(action);
    accepted.push(isTaken ? action : { do: 'nothing' });
    if (isTaken && action.do === 'contribute')
      madeBy.set(pieceOf(action), { giver: action.who, at: i, place: pieceOf(action) });
    for (const { data } of eventsIn(log.slice(before), 'mergedFeedback'))
      for (const group of data.groups) {
        const members = group.flatMap(({ contributionId }) => madeBy.get(contributionId) ?? []);
        const readers = members.map(({ giver }) => giver).filter((giver) => reads(giver, data.audience));
        groups.push({ members, readers });
      }
    for (const looker of lookers) {
      const own = rows.of(mergedFeedbackView).filter(({ giver_id }) => giver_id === looker);
      seen.get(looker)?.push(JSON.stringify({ releases: releasesFor(looker), own }));
    }
  }
  const shown = lookers.map((looker) => [looker, releasesFor(looker)] as const);
  return {
    seen: Object.fromEntries(seen),
    accepted,
    groups,
    texts: Object.fromEntries(
      shown.map(([looker, releases]) => [looker, releases.flatMap(({ texts }) => texts.map(String))]),
    ),
    findings: Object.fromEntries(
      shown.map(([looker, releases]) => {
        const all = releases.flatMap(({ findings }) => findings ?? []);
        const sum = (count: 'flagged' | 'texts'): number =>
          all.reduce((total, each) => total + each[count], 0);
        return [looker, all.length === 0 ? [] : [{ flagged: sum('flagged'), texts: sum('texts') }]];
      }),
    ),
  };
};
