import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import type { Calibration } from './calibration.state.ts';
import { review } from './review.decider.ts';
import {
  bossId,
  command,
  cycleId,
  facts,
  moved,
  objected,
  occurredAt,
  opened,
  peerId,
  proposed,
  raterId,
  withdrawn,
} from './review.fixture.ts';

const calibrationSessionId = uuid('ca');
const session: Calibration = {
  status: 'open',
  calibrationSessionId,
  cycleId,
  scope: { kind: 'cycle' },
  facilitatorId: peerId,
  participantIds: [bossId, raterId],
  openedAt: occurredAt,
  changedAt: occurredAt,
};
const inSession = (more: Parameters<typeof facts>[0] = {}) =>
  facts({ calibration: session, calibrates: true, ...more });
const move = (by: string) => command('MoveRating', by, { calibrationSessionId });

describe('moving a rating in a calibration session', () => {
  const history = [opened(), proposed()] as const;

  test('is open to whoever calibrates the review, and names the session and the mover', () => {
    given(review, ...history)
      .when(move(peerId), inSession())
      .decides(moved({ moverId: peerId, calibrationSessionId }));
  });
  test("is refused to the rater's manager if they do not calibrate the review in that session", () => {
    given(review, ...history)
      .when(move(bossId), facts({ managesRater: true }))
      .refuses('review/not-calibrated-there', 'calibrationSessionId');
  });
  test('is refused once the session is closed', () => {
    given(review, ...history)
      .when(move(peerId), inSession({ calibration: { ...session, status: 'closed' } }))
      .refuses('calibration/closed');
  });
  test('is refused to the accountable rater, who proposes another mark instead', () => {
    given(review, ...history)
      .when(move(raterId), inSession())
      .refuses('review/own-proposal');
  });
  test('gives nobody the right to move the rating outside of the session', () => {
    given(review, ...history)
      .when(command('MoveRating', peerId), inSession())
      .refuses('review/not-the-raters-manager');
  });
});

describe("the accountable rater's objection to a move", () => {
  const history = [opened(), proposed(), moved()] as const;
  const object = (by = raterId, data: object = {}) => command('RecordObjection', by, data);

  test('is recorded once for each move', () => {
    given(review, ...history)
      .when(object(), facts())
      .decides(objected);
    given(review, ...history, objected)
      .when(object(), facts())
      .decidesNothing();
  });
  test('is refused to anybody else, for what is no move, and in a withdrawn review', () => {
    given(review, ...history)
      .when(object(bossId), facts())
      .refuses('review/not-the-accountable-rater');
    given(review, ...history)
      .when(object(raterId, { moveId: uuid('f1') }), facts())
      .refuses('review/unknown-move');
    given(review, ...history, withdrawn)
      .when(object(), facts())
      .refuses('review/withdrawn');
  });
});
