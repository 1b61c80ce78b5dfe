import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import { uuid } from '@cairn/testing/uuid';
import {
  answered,
  bossId,
  command,
  cycle,
  facts,
  finalized,
  moved,
  opened,
  peerId,
  proposed,
  raterId,
  screenedTo,
  subjectId,
  submitted,
} from './review.fixture.ts';

const flagId = uuid('1f');

describe('answering a flag', () => {
  const answer = (by: string, data = {}) => command('AnswerFlag', by, data);
  const screening = (flag = {}) => facts({ screening: screenedTo(2, { [flagId]: flag }) });
  const history = [opened(), submitted(), proposed()] as const;

  test('lets only the author and the accountable rater answer a flag', () => {
    given(review, ...history)
      .when(answer(raterId), screening({ authorId: peerId }))
      .decides(answered(flagId));
    given(review, ...history)
      .when(answer(peerId), screening({ authorId: peerId }))
      .decides(answered(flagId));
    given(review, ...history)
      .when(answer(bossId), screening())
      .refuses('review/not-asked');
  });
  test('records every answer to a flag, and the last one counts', () => {
    given(review, ...history, answered(flagId))
      .when(answer(raterId, { reason: 'Read it again.' }), screening())
      .decides(answered(flagId, { reason: 'Read it again.' }));
    given(review, ...history, answered(flagId))
      .when(answer(raterId, { answer: 'changed' }), screening())
      .decides(answered(flagId, { answer: 'changed' }));
  });
  test('refuses to answer a flag that was not raised or only informs, or after the rating is final', () => {
    given(review, ...history)
      .when(answer(raterId), facts())
      .refuses('review/unknown-flag');
    given(review, ...history)
      .when(answer(raterId), screening({ kind: 'informs' }))
      .refuses('review/flag-only-informs');
    given(review, ...history, finalized())
      .when(answer(raterId), screening())
      .refuses('review/already-finalized');
  });
});

describe('finalizing a rating', () => {
  const finalize = (by = bossId) => command('FinalizeRating', by);
  const ready = (given = {}) => facts({ managesRater: true, screening: screenedTo(2), ...given });
  const history = [opened(), submitted(), proposed()] as const;
  const restsOn = { kind: 'proposal' as const, id: uuid('f1'), revision: 2 };

  test('finalizes a rating in an event that names its proposal and screening', () => {
    given(review, ...history)
      .when(finalize(), ready())
      .decides(finalized({ restsOn }));
  });
  test('finalizes a moved rating in an event that names the move', () => {
    const restsOn = { kind: 'move' as const, id: uuid('d1'), revision: 3 };
    given(review, ...history, moved())
      .when(finalize(raterId), ready({ screening: screenedTo(3) }))
      .decides(finalized({ mark: 3, restsOn, finalizerId: raterId }));
  });
  test('refuses to finalize before a screening covers the last assessment, proposal or move', () => {
    const refused = (events: typeof history, covers?: number) =>
      given(review, ...events)
        .when(
          finalize(),
          covers === undefined
            ? ready({ screening: facts().screening })
            : ready({ screening: screenedTo(covers) }),
        )
        .refuses('review/not-yet-screened');
    refused(history);
    refused(history, 1);
    given(review, ...history, moved())
      .when(finalize(), ready())
      .refuses('review/not-yet-screened');
    given(review, ...history, submitted({ assessmentId: uuid('a2') }))
      .when(finalize(), ready())
      .refuses('review/not-yet-screened');
  });
  test('refuses to finalize with unanswered asking flags, naming each', () => {
    const screening = screenedTo(2, { [flagId]: {}, [uuid('2f')]: { kind: 'informs' }, [uuid('3f')]: {} });
    given(review, ...history)
      .when(finalize(), ready({ screening }))
      .refuses('review/unanswered-flag', `flags/${flagId}`, `flags/${uuid('3f')}`);
    given(review, ...history, answered(flagId))
      .when(finalize(), ready({ screening }))
      .refuses('review/unanswered-flag', `flags/${uuid('3f')}`);
    given(review, ...history, answered(flagId), answered(uuid('3f'), { answer: 'changed' }))
      .when(finalize(), ready({ screening }))
      .decides(finalized({ restsOn }));
  });
  test('refuses to let the proposer finalize if duties are separated', () => {
    given(review, ...history)
      .when(finalize(raterId), ready())
      .refuses('review/duties-not-separated');
    const policy = { ...cycle.policy, separationOfDuties: false };
    given(review, ...history)
      .when(finalize(raterId), ready({ cycle: { ...cycle, status: 'open', policy } }))
      .decides(finalized({ restsOn, finalizerId: raterId }));
  });
  test('refuses to let whoever moved the rating to its mark finalize it, if duties are separated', () => {
    const screening = screenedTo(3);
    given(review, ...history, moved())
      .when(finalize(bossId), ready({ screening }))
      .refuses('review/duties-not-separated');
  });
  test('refuses anybody who has steered who decides, if duties are separated', () => {
    const steered = ready({ steered: true });
    for (const attempt of [
      command('ProposeRating', raterId, { proposalId: uuid('f3') }),
      command('MoveRating', bossId),
      finalize(),
    ])
      given(review, ...history)
        .when(attempt, steered)
        .refuses('review/duties-not-separated');
    const policy = { ...cycle.policy, separationOfDuties: false };
    given(review, ...history)
      .when(finalize(), ready({ steered: true, cycle: { ...cycle, status: 'open', policy } }))
      .decides(finalized({ restsOn }));
  });
  test('lets the proposer finalize after another person moved the rating, until it is proposed again', () => {
    given(review, ...history, moved())
      .when(finalize(raterId), ready({ screening: screenedTo(3) }))
      .decides(
        finalized({ mark: 3, restsOn: { kind: 'move', id: uuid('d1'), revision: 3 }, finalizerId: raterId }),
      );
    given(review, ...history, moved(), proposed({ proposalId: uuid('f2'), from: 3 }))
      .when(finalize(raterId), ready({ screening: screenedTo(4) }))
      .refuses('review/duties-not-separated');
  });
  test('refuses to finalize without a rating, or by anyone but the rater and their line manager', () => {
    given(review, opened(), submitted()).when(finalize(), ready()).refuses('review/no-rating');
    given(review, ...history)
      .when(finalize(peerId), ready({ managesRater: false }))
      .refuses('review/not-the-finalizer');
  });
  test('refuses to let the subject finalize their own rating, even if they manage the rater', () => {
    given(review, ...history)
      .when(finalize(subjectId), ready())
      .refuses('review/own-rating');
  });
  test('finalizes a rating with the results of the cited goals, each at its highest cited revision', () => {
    const stream = `goal-${uuid('60')}`;
    const evidence = [2, 5, 3].map((revision) => ({ stream, revision }));
    const goalResult = {
      goalId: uuid('60'),
      revision: 5,
      progress: 0.5,
      coverage: 1,
      dropped: 0,
      score: null,
    };
    const cited = [opened(), submitted(), proposed({ evidence })];
    const final = (citedAt: number, revision: number) =>
      given(review, ...cited).when(
        finalize(),
        ready({ goalResults: { citedAt, results: [{ ...goalResult, revision }] } }),
      );
    final(2, 5).decides(finalized({ restsOn, goalResults: [goalResult] }));
    final(2, 2).refuses('review/changed-meanwhile');
    final(1, 5).refuses('review/changed-meanwhile');
  });
});
