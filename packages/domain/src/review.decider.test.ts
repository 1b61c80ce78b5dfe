import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  assigned,
  bossId,
  command,
  context,
  cycle,
  employmentId,
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
  acknowledged,
  subjectId,
  submitted,
  uuid,
} from './review.fixture.ts';

const every = { reviewId, context, occurredAt };

describe('opening', () => {
  const open = (data = {}) => command('OpenReview', bossId, data);

  test('pins unit, level, managers and the line manager as accountable rater', () => {
    given(review).when(open(), facts()).decides(opened());
  });
  test('takes the accountable rater that is named', () => {
    const named = { ...context, accountableRaterId: bossId };
    given(review)
      .when(open({ accountableRaterId: bossId }), facts())
      .decides(opened({ context: named }));
  });
  test('decides nothing for a review that is open already', () => {
    given(review, opened()).when(open(), facts()).decidesNothing();
    given(review, opened())
      .when(open({ accountableRaterId: raterId }), facts())
      .decidesNothing();
  });
  test('refuses to open it again for another rater', () => {
    given(review, opened())
      .when(open({ accountableRaterId: bossId }), facts())
      .refuses('review/already-opened', 'accountableRaterId');
  });
  test('refuses to open it again for another subject, known or not', () => {
    for (const other of [peerId, uuid('ff')])
      given(review, opened())
        .when(open({ subjectId: other }), facts())
        .refuses('review/already-opened', 'subjectId');
  });
  test('refuses a cycle that is unknown, of another kind, closed, or leaves the employment out', () => {
    const inCycle = (state: ReturnType<typeof facts>['cycle']) =>
      given(review).when(open(), facts({ cycle: state }));
    inCycle({ status: 'unset' }).refuses('review/unknown-cycle', 'cycleId');
    inCycle({ ...cycle, status: 'open', kind: 'okr' }).refuses('review/not-a-review-cycle', 'cycleId');
    inCycle({ ...cycle, status: 'closed' }).refuses('review/cycle-closed');
    inCycle({ ...cycle, status: 'open', eligible: [uuid('e2')] }).refuses(
      'review/not-eligible',
      'employmentId',
    );
    inCycle({ ...cycle, status: 'open', exclusions: [{ employmentId, reason: 'onLeave' }] }).refuses(
      'review/not-eligible',
      'employmentId',
    );
  });
  test('refuses an employment outside of the unit that the cycle is for', () => {
    const of = (scope: string) => facts({ cycle: { status: 'open', ...cycle, scope } });
    given(review)
      .when(command('OpenReview', bossId), of(uuid('0b')))
      .refuses('review/outside-the-scope', 'employmentId');
    given(review).when(command('OpenReview', bossId), of(context.unitId)).decides(opened());
  });
  test('refuses an employment that is not in force in the period', () => {
    given(review)
      .when(open(), facts({ employment: null }))
      .refuses('review/not-employed', 'employmentId');
  });
  test('refuses to leave the rater open where there is no line manager', () => {
    const unled = facts({ employment: { unitId: null, level: null, units: [], managers: [] } });
    given(review).when(open(), unled).refuses('review/no-accountable-rater', 'accountableRaterId');
  });
  test('refuses the subject, and anyone unknown, as accountable rater', () => {
    given(review)
      .when(open({ accountableRaterId: subjectId }), facts())
      .refuses('review/rates-oneself', 'accountableRaterId');
    given(review)
      .when(open({ accountableRaterId: uuid('ff') }), facts())
      .refuses('review/unknown-person', 'accountableRaterId');
  });
  test('refuses an opening in the future', () => {
    given(review)
      .when(open({ occurredAt: '2026-01-10T09:02:00.000Z' }), facts())
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });
  test('says nothing of events before it', () => {
    given(review, proposed(), shared)
      .when(command('ShareReview', raterId), facts())
      .refuses('review/unknown');
  });
});

describe('taking part', () => {
  const assign = (data = {}) => command('AssignParticipant', raterId, data);

  test('assigns a participant, once for each person and relation', () => {
    given(review, opened()).when(assign(), facts()).decides(assigned(peerId, 'peer'));
    given(review, opened(), assigned(peerId, 'peer')).when(assign(), facts()).decidesNothing();
  });
  test('assigns a released participant again', () => {
    given(review, opened(), assigned(peerId, 'peer'), released(peerId, 'peer'))
      .when(assign(), facts())
      .decides(assigned(peerId, 'peer'));
  });
  test('refuses a self assessment by another, a peer assessment by the subject, and the unknown', () => {
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
  test('refuses anything on a review that was never opened', () => {
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
  test('changes the accountable rater, who stands in the context from then on', () => {
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
  test('refuses the subject, and anyone unknown, as the new accountable rater', () => {
    const change = (accountableRaterId: string) =>
      given(review, opened()).when(
        command('ChangeAccountableRater', bossId, { accountableRaterId }),
        facts(),
      );
    change(subjectId).refuses('review/rates-oneself');
    change(uuid('ff')).refuses('review/unknown-person', 'accountableRaterId');
  });
});

describe('assessing', () => {
  const submit = (data = {}, by = raterId) => command('SubmitAssessment', by, data);
  const history = [opened(), assigned(raterId, 'manager')] as const;

  test('records who assessed in which relation', () => {
    given(review, ...history)
      .when(submit(), facts())
      .decides(submitted());
  });
  test('supersedes the earlier assessment under the same assignment', () => {
    given(review, ...history, submitted())
      .when(submit({ assessmentId: uuid('a2') }), facts())
      .decides(submitted({ assessmentId: uuid('a2'), supersedes: uuid('a1') }));
  });
  test('decides nothing for an assessment that it holds', () => {
    given(review, ...history, submitted())
      .when(submit(), facts())
      .decidesNothing();
  });
  test('refuses anyone but the assigned person, and a released one', () => {
    given(review, ...history)
      .when(submit({}, peerId), facts())
      .refuses('review/not-the-assigned-person');
    given(review, ...history, released(raterId, 'manager'))
      .when(submit(), facts())
      .refuses('review/released');
    given(review, opened()).when(submit(), facts()).refuses('review/unknown-assignment');
  });
  test("refuses dimensions and marks that are not the cycle's", () => {
    const rate = (...ratings: { dimension: string; mark: number }[]) =>
      given(review, ...history).when(submit({ ratings }), facts());
    rate({ dimension: 'charm', mark: 4 }).refuses('review/unknown-dimension', 'ratings/0/dimension');
    rate({ dimension: 'quality', mark: 4.5 }).refuses('review/mark-not-on-scale', 'ratings/0/mark');
    rate({ dimension: 'quality', mark: 4 }, { dimension: 'quality', mark: 5 }).refuses(
      'review/dimension-twice',
      'ratings/1/dimension',
    );
  });
  test('refuses evidence that does not exist or is none, and screens that nobody saw', () => {
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

test('refuses what happened before the review was opened', () => {
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

describe('after the rating is final', () => {
  const history = [opened(), assigned(raterId, 'manager'), proposed(), finalized()] as const;

  test('refuses every change to the review', () => {
    const changes = [
      command('AssignParticipant', raterId),
      command('ReleaseParticipant', raterId, { assignmentId: raterId }),
      command('ChangeAccountableRater', bossId),
      command('SubmitAssessment', raterId),
      command('ProposeRating', raterId, { proposalId: uuid('f2') }),
      command('MoveRating', bossId),
      command('FinalizeRating', raterId),
    ];
    for (const change of changes)
      given(review, ...history)
        .when(change, facts({ managesRater: true }))
        .refuses('review/already-finalized');
  });
  test('decides nothing where the same person finalizes again', () => {
    given(review, ...history)
      .when(command('FinalizeRating', bossId), facts())
      .decidesNothing();
  });
  test('is shared once', () => {
    const share = command('ShareReview', raterId);
    given(review, opened(), proposed()).when(share, facts()).refuses('review/not-finalized');
    given(review, ...history)
      .when(share, facts())
      .decides(shared);
    given(review, ...history, shared)
      .when(share, facts())
      .decidesNothing();
  });
  test('is acknowledged by its subject once it is shared, agreeing or not', () => {
    const acknowledge = (agrees: boolean, by = subjectId) => command('AcknowledgeReview', by, { agrees });
    given(review, ...history)
      .when(acknowledge(true), facts())
      .refuses('review/not-shared');
    given(review, ...history, shared)
      .when(acknowledge(false), facts())
      .decides(acknowledged(false));
    given(review, ...history, shared)
      .when(acknowledge(true, raterId), facts())
      .refuses('review/not-the-subject');
  });
  test('takes the same acknowledgement again, and no other', () => {
    const acknowledge = (agrees: boolean) => command('AcknowledgeReview', subjectId, { agrees });
    const done = [...history, shared, acknowledged(true)];
    given(review, ...done)
      .when(acknowledge(true), facts())
      .decidesNothing();
    given(review, ...done)
      .when(acknowledge(false), facts())
      .refuses('review/already-acknowledged', 'agrees');
  });
});
