import type { ReviewEvent } from '@cairn/contracts/review.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  assigned,
  command,
  declined,
  facts,
  nominated,
  opened,
  peerId,
  raterId,
  released,
  subjectId,
  submitted,
  turnedDown,
} from './review.fixture.ts';

type TurnedDown = Extract<ReviewEvent, { type: 'NominationTurnedDown' }>;

const other = uuid('9f');
const known = facts({ people: new Map([peerId, other].map((id) => [id, 'employed' as const])) });
const peer = assigned(peerId, 'peer');
const nominate = command('NominateParticipant', subjectId);
const approve = command('ApproveNomination', raterId);
const change = command('ChangeNomination', raterId);
const turnDown = command('TurnDownNomination', raterId);
const decline = command('DeclineAssignment', peerId);

describe('nominating', () => {
  test('lets the subject nominate a peer once', () => {
    given(review, opened()).when(nominate, known).decides(nominated);
    given(review, opened(), nominated).when(nominate, known).decidesNothing();
  });
  test('answers a nomination of somebody whom others assigned like any other', () => {
    for (const before of [[peer], [peer, released(peerId, 'peer')], [peer, declined]])
      given(review, opened(), ...before)
        .when(nominate, known)
        .decides(nominated);
    given(review, opened(), peer, nominated).when(nominate, known).decidesNothing();
    given(review, opened(), peer, nominated, declined).when(nominate, known).decidesNothing();
  });
  test('keeps the answer to a nomination if others assign the person after it was turned down', () => {
    given(review, opened(), nominated, turnedDown(null, 'no'), peer)
      .when(nominate, known)
      .refuses('review/nomination-answered');
  });
  test('lets the subject nominate a report for upward input, and only as that', () => {
    const upward = facts({ people: known.people, inLine: new Set(['upward'] as const) });
    given(review, opened()).when(nominate, upward).refuses('review/wrong-relation', 'relation');
    const data = { ...nominated.data, relation: 'upward' as const };
    given(review, opened())
      .when(command('NominateParticipant', subjectId, { relation: 'upward' }), upward)
      .decides({ ...nominated, data } as typeof nominated);
  });
  test('refuses anybody else who nominates, and somebody who is not employed', () => {
    given(review, opened())
      .when(command('NominateParticipant', raterId), known)
      .refuses('review/not-the-subject');
    given(review, opened())
      .when(nominate, facts({ people: new Map() }))
      .refuses('review/unknown-person', 'personId');
  });
  test('refuses to nominate somebody again who was turned down, was released or has declined', () => {
    const answers = [[turnedDown(null, 'no')], [peer, released(peerId, 'peer')], [peer, declined]];
    for (const answer of answers)
      given(review, opened(), nominated, ...answer)
        .when(nominate, known)
        .refuses('review/nomination-answered');
  });
});

describe('deciding a nomination', () => {
  test('approves it once: the nominated person takes part', () => {
    given(review, opened(), nominated).when(approve, known).decides(peer);
    given(review, opened(), nominated, peer).when(approve, known).decidesNothing();
  });
  test('approves the nomination of somebody who was assigned before it', () => {
    given(review, opened(), peer, nominated).when(approve, known).decides(peer);
    given(review, opened(), peer, declined, nominated).when(approve, known).decides(peer);
    given(review, opened(), peer, nominated, peer).when(approve, known).decidesNothing();
  });
  test('turns it down only if nobody assigned the person, or they take part no longer', () => {
    for (const each of [change, turnDown])
      given(review, opened(), peer, nominated).when(each, known).refuses('review/takes-part');
    given(review, opened(), peer, declined, nominated)
      .when(turnDown, known)
      .decides(turnedDown(null, 'hardly works together'));
  });
  test('turns it down with a reason, once', () => {
    const reason = 'hardly works together';
    given(review, opened(), nominated).when(turnDown, known).decides(turnedDown(null, reason));
    given(review, opened(), nominated, turnedDown(null, reason)).when(turnDown, known).decidesNothing();
  });
  test('changes it: another person is assigned in the place of the nominated one', () => {
    const instead = turnedDown(other, 'works closer');
    given(review, opened(), nominated).when(change, known).decides(instead, assigned(other, 'peer'));
    given(review, opened(), nominated, instead, assigned(other, 'peer')).when(change, known).decidesNothing();
    given(review, opened(), nominated, assigned(other, 'peer')).when(change, known).decides(instead);
  });
  test('refuses to change it again to the same person in another relation', () => {
    const instead = turnedDown(other, 'works closer');
    const upward = command('ChangeNomination', raterId, { relation: 'upward' });
    given(review, opened(), nominated, instead, assigned(other, 'peer'))
      .when(upward, known)
      .refuses('review/nomination-turned-down');
    const { insteadRelation: _, ...data } = instead.data as TurnedDown['data'];
    const earlier = { ...instead, data } as TurnedDown;
    given(review, opened(), nominated, earlier, assigned(other, 'peer')).when(upward, known).decidesNothing();
  });
  test('refuses to change it to the same person', () => {
    given(review, opened(), nominated)
      .when(command('ChangeNomination', raterId, { personId: peerId }), known)
      .refuses('review/same-person', 'personId');
  });
  test('refuses an unknown nomination', () => {
    for (const each of [approve, change, turnDown])
      given(review, opened()).when(each, known).refuses('review/unknown-nomination');
  });
  test('refuses to decide it in another way later', () => {
    for (const each of [change, turnDown])
      given(review, opened(), nominated, peer).when(each, known).refuses('review/nomination-approved');
    for (const each of [approve, change])
      given(review, opened(), nominated, turnedDown(null, 'no'))
        .when(each, known)
        .refuses('review/nomination-turned-down');
  });
});

describe('declining', () => {
  test('lets a peer decline with a reason, once', () => {
    given(review, opened(), peer).when(decline, known).decides(declined);
    given(review, opened(), peer, declined).when(decline, known).decidesNothing();
  });
  test('refuses somebody else, a manager, and a participant who was released', () => {
    given(review, opened(), peer)
      .when(command('DeclineAssignment', subjectId), known)
      .refuses('review/not-the-assigned-person');
    given(review, opened(), assigned(raterId, 'manager'))
      .when(command('DeclineAssignment', raterId, { assignmentId: raterId }), known)
      .refuses('review/cannot-decline');
    given(review, opened(), peer, released(peerId, 'peer')).when(decline, known).refuses('review/released');
  });
  test('refuses a peer who has submitted an assessment', () => {
    const written = submitted({ assignmentId: peerId, authorId: peerId, relation: 'peer' });
    given(review, opened(), peer, written).when(decline, known).refuses('review/already-assessed');
  });
  test('refuses to release a participant who has declined', () => {
    given(review, opened(), peer, declined)
      .when(command('ReleaseParticipant', raterId), known)
      .refuses('review/declined');
  });
  test('lets somebody who declined be assigned again', () => {
    given(review, opened(), peer, declined).when(command('AssignParticipant', raterId), known).decides(peer);
  });
});
