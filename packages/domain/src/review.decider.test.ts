import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  assigned,
  bossId,
  command,
  context,
  facts,
  finalized,
  occurredAt,
  opened,
  peerId,
  proposed,
  raterId,
  released,
  reviewId,
  shared,
  subjectId,
  submitted,
} from './review.fixture.ts';

const every = { reviewId, context, occurredAt };

describe('participants', () => {
  const assign = (data = {}) => command('AssignParticipant', raterId, data);

  test('assigns a participant once for each person and relation', () => {
    given(review, opened()).when(assign(), facts()).decides(assigned(peerId, 'peer'));
    given(review, opened(), assigned(peerId, 'peer')).when(assign(), facts()).decidesNothing();
  });
  test('assigns a released participant again', () => {
    given(review, opened(), assigned(peerId, 'peer'), released(peerId, 'peer'))
      .when(assign(), facts())
      .decides(assigned(peerId, 'peer'));
  });
  test('refuses to assign somebody else as self, the subject as peer, or an unknown person', () => {
    given(review, opened())
      .when(assign({ relation: 'self' }), facts())
      .refuses('review/wrong-relation');
    given(review, opened())
      .when(assign({ personId: subjectId }), facts())
      .refuses('review/wrong-relation', 'relation');
    given(review, opened())
      .when(assign({ personId: uuid('ff') }), facts())
      .refuses('review/unknown-person', 'personId');
  });
  test('refuses to assign a participant to a review that was never opened', () => {
    given(review).when(assign(), facts()).refuses('review/unknown');
  });
  test('releases a participant once', () => {
    const release = command('ReleaseParticipant', raterId);
    given(review, opened(), assigned(peerId, 'peer'))
      .when(release, facts())
      .decides(released(peerId, 'peer'));
    given(review, opened(), assigned(peerId, 'peer'), released(peerId, 'peer'))
      .when(release, facts())
      .decidesNothing();
    given(review, opened()).when(release, facts()).refuses('review/unknown-assignment');
  });
  test('changes the accountable rater in the context of all later events', () => {
    const change = command('ChangeAccountableRater', bossId);
    const changed = {
      type: 'AccountableRaterChanged' as const,
      data: {
        ...every,
        context: { ...context, accountableRaterId: bossId },
        from: raterId,
        reason: 'new team',
      },
    };
    given(review, opened()).when(change, facts()).decides(changed);
    given(review, opened(), changed).when(change, facts()).decidesNothing();
    given(review, opened(), changed)
      .when(command('ProposeRating', raterId), facts())
      .refuses('review/not-the-accountable-rater');
  });
  test('refuses the subject or an unknown person as the new accountable rater', () => {
    const change = (accountableRaterId: string) =>
      given(review, opened()).when(
        command('ChangeAccountableRater', bossId, { accountableRaterId }),
        facts(),
      );
    change(subjectId).refuses('review/rates-oneself');
    change(uuid('ff')).refuses('review/unknown-person', 'accountableRaterId');
  });
});

describe('assessments', () => {
  const submit = (data = {}, by = raterId) => command('SubmitAssessment', by, data);
  const history = [opened(), assigned(raterId, 'manager')] as const;

  test('records the author of an assessment and their relation', () => {
    given(review, ...history)
      .when(submit(), facts())
      .decides(submitted());
  });
  test('lets a second assessment supersede the first under the same assignment', () => {
    given(review, ...history, submitted())
      .when(submit({ assessmentId: uuid('a2') }), facts())
      .decides(submitted({ assessmentId: uuid('a2'), supersedes: uuid('a1') }));
  });
  test('decides nothing for an assessment that was already submitted', () => {
    given(review, ...history, submitted())
      .when(submit(), facts())
      .decidesNothing();
  });
  test('refuses an assessment by anyone but the assigned person, and by a released participant', () => {
    given(review, ...history)
      .when(submit({}, peerId), facts())
      .refuses('review/not-the-assigned-person');
    given(review, ...history, released(raterId, 'manager'))
      .when(submit(), facts())
      .refuses('review/released');
    given(review, opened()).when(submit(), facts()).refuses('review/unknown-assignment');
  });
  test('refuses an assessment with dimensions or marks that the cycle does not have', () => {
    const rate = (...ratings: { dimension: string; mark: number }[]) =>
      given(review, ...history).when(submit({ ratings }), facts());
    rate({ dimension: 'charm', mark: 4 }).refuses('review/unknown-dimension', 'ratings/0/dimension');
    rate({ dimension: 'quality', mark: 4.5 }).refuses('review/mark-not-on-scale', 'ratings/0/mark');
    rate({ dimension: 'quality', mark: 4 }, { dimension: 'quality', mark: 5 }).refuses(
      'review/dimension-twice',
      'ratings/1/dimension',
    );
  });
  test('refuses evidence that does not exist or cannot be cited, and coordinates that do not exist', () => {
    const known = { stream: `goal-${uuid('60')}`, revision: 2 };
    const position = { position: '10', eventId: uuid('1') };
    const inLog = new Set([`${known.stream}@2`]);
    const cite = (data: object) => given(review, ...history).when(submit(data), facts({ inLog }));
    cite({ evidence: [known] }).decides(submitted({ evidence: [known] }));
    cite({ evidence: [known, { ...known, revision: 3 }] }).refuses('review/unknown-evidence', 'evidence/1');
    cite({ evidence: [{ stream: `person-${uuid('60')}`, revision: 0 }] }).refuses(
      'review/not-evidence',
      'evidence/0/stream',
    );
    cite({ seenAt: { okr: position } }).refuses('review/unknown-coordinate', 'seenAt/okr');
  });
});

test('refuses a command dated before the review was opened', () => {
  const history = [opened(), assigned(raterId, 'manager'), proposed(), finalized(), shared] as const;
  const early = { occurredAt: '2026-01-10T08:58:59.999Z' };
  for (const change of [
    command('AssignParticipant', raterId, early),
    command('ReleaseParticipant', raterId, { assignmentId: raterId, ...early }),
    command('ChangeAccountableRater', bossId, early),
    command('SubmitAssessment', raterId, early),
    command('ProposeRating', raterId, early),
    command('MoveRating', bossId, early),
    command('AnswerFlag', raterId, early),
    command('FinalizeRating', bossId, early),
    command('ShareReview', raterId, early),
    command('AcknowledgeReview', subjectId, early),
  ])
    given(review, ...history)
      .when(change, facts({ managesRater: true }))
      .refuses('occurred-at/too-early', 'occurredAt');
});
