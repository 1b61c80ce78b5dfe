import type { Actor } from '@cairn/contracts/envelope';
import type { CalibrationCommand, CloseCalibration } from '@cairn/contracts/calibration.commands';
import type { CalibrationEvent } from '@cairn/contracts/calibration.events';
import type { CalibrationScope, PinnedReview } from '@cairn/contracts/calibration.values';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { calibration, type CalibrationFacts, noCalibrationFacts } from './calibration.decider.ts';
import { holdsReview } from './calibration.state.ts';
import {
  actor,
  at,
  bossId,
  context,
  cycle,
  cycleId,
  occurredAt,
  peerId,
  raterId,
  reviewId,
} from './review.fixture.ts';

const calibrationSessionId = uuid('ca');
const every = { calibrationSessionId, cycleId, occurredAt };
const seats = { facilitatorId: bossId, participantIds: [raterId] };

const facts = (more: Partial<CalibrationFacts> = {}): CalibrationFacts => ({
  ...noCalibrationFacts,
  cycle: { status: 'open', ...cycle },
  people: new Map([bossId, raterId].map((id) => [id, 'employed' as const])),
  ...more,
});

const openedWith = (scope: CalibrationScope): CalibrationEvent => ({
  type: 'CalibrationOpened',
  data: { ...every, name: 'Sales', scope, ...seats },
});
const opened = openedWith({ kind: 'cycle' });
const closed: CalibrationEvent = {
  type: 'CalibrationClosed',
  data: {
    ...every,
    upTo: null,
    reviewCount: 0,
    parts: 0,
    scoringVersion: '1',
    detectors: { recency: '1' },
  },
};

const by: Actor = actor(bossId);
const command = (type: CalibrationCommand['type'], data: object = {}): CalibrationCommand =>
  ({ type, data: { calibrationSessionId, occurredAt, ...data }, actor: by, at }) as CalibrationCommand;
const open = (data: object = {}) =>
  command('OpenCalibration', { cycleId, name: 'Sales', scope: { kind: 'cycle' }, ...seats, ...data });
const change = (data: object) => command('ChangeCalibrationParticipants', { ...seats, ...data });

describe('opening a calibration session', () => {
  test('gives each person one seat, and the facilitator no second one', () => {
    given(calibration)
      .when(open({ participantIds: [raterId, bossId, raterId] }), facts())
      .decides(opened);
  });
  test('names all units that the session holds', () => {
    const scope = { kind: 'units' as const, unitIds: [uuid('0a')] };
    const unitIds = [uuid('0a'), uuid('0b')];
    given(calibration)
      .when(open({ scope }), facts({ unitIds }))
      .decides(openedWith({ kind: 'units', unitIds }));
  });
  test('refuses an unknown cycle, person, unit and review by the name of the field', () => {
    const refused = (data: object, more: Partial<CalibrationFacts>, code: string, path: string) =>
      given(calibration).when(open(data), facts(more)).refuses(code, path);
    refused({}, { cycle: { status: 'unset' } }, 'calibration/unknown-cycle', 'cycleId');
    refused({ facilitatorId: peerId }, {}, 'calibration/unknown-person', 'facilitatorId');
    refused({ participantIds: [raterId, peerId] }, {}, 'calibration/unknown-person', 'participantIds/1');
    const left = new Map([[bossId, 'notEmployed' as const]]);
    refused({}, { people: left }, 'person/not-employed', 'facilitatorId');
    const units = { scope: { kind: 'units', unitIds: [uuid('0a')] } };
    refused(units, { unknown: 0 }, 'calibration/unknown-scope', 'scope/unitIds/0');
    const reviews = { scope: { kind: 'reviews', reviewIds: [reviewId, uuid('4f')] } };
    refused(reviews, { unknown: 1 }, 'calibration/unknown-scope', 'scope/reviewIds/1');
  });
  test('is refused for a session that was opened before', () => {
    given(calibration, opened).when(open(), facts()).refuses('calibration/already-opened');
  });
});

describe('an open calibration session', () => {
  test('is unknown before it is opened', () => {
    given(calibration).when(command('CloseCalibration'), facts()).refuses('calibration/not-found');
  });
  test('is not closed by a model, whose actor the type of the command refuses too', () => {
    const byModel: Actor & { kind: 'ai' } = { ...by, kind: 'ai' };
    const closing = command('CloseCalibration') as CloseCalibration;
    // @ts-expect-error A model closes no session.
    const asModel: CloseCalibration = { ...closing, actor: byModel };
    given(calibration, opened).when(asModel, facts()).refuses('calibration/not-by-an-ai');
  });
  test('takes new participants, and decides nothing if they are the same', () => {
    given(calibration, opened)
      .when(change({ participantIds: [] }), facts())
      .decides({
        type: 'CalibrationParticipantsChanged',
        data: { ...every, facilitatorId: bossId, participantIds: [] },
      });
    given(calibration, opened).when(change({}), facts()).decidesNothing();
    given(calibration, opened)
      .when(change({ participantIds: [peerId] }), facts())
      .refuses('calibration/unknown-person', 'participantIds/0');
  });
  test('records every review in parts of 250 when it closes, in one append', () => {
    const pinned = Array.from({ length: 501 }, (_, i): PinnedReview => {
      const { subjectId, accountableRaterId, unitId, level } = context;
      const of = { reviewId: uuid(`${i}`), subjectId, accountableRaterId, unitId, level };
      return { ...of, revision: 3, screeningRevision: 1, mark: 4, evidence: 2, flags: 0 };
    });
    const upTo = { position: '42', eventId: uuid('e0') };
    const part = (n: number) => ({
      type: 'CalibrationReviewsPinned' as const,
      data: { ...every, part: n, reviews: pinned.slice((n - 1) * 250, n * 250) },
    });
    given(calibration, opened)
      .when(command('CloseCalibration'), facts({ pinned, upTo }))
      .decides(part(1), part(2), part(3), {
        type: 'CalibrationClosed',
        data: {
          ...every,
          upTo,
          reviewCount: 501,
          parts: 3,
          scoringVersion: '1',
          detectors: { recency: '1' },
        },
      });
  });
  test('closes once, and then takes no new participants', () => {
    given(calibration, opened, closed).when(command('CloseCalibration'), facts()).decidesNothing();
    given(calibration, opened, closed)
      .when(change({ participantIds: [] }), facts())
      .refuses('calibration/closed');
  });
  test('is not changed by a command dated before its opening', () => {
    given(calibration, opened)
      .when(command('CloseCalibration', { occurredAt: '2026-01-01T09:00:00.000Z' }), facts())
      .refuses('occurred-at/too-early', 'occurredAt');
  });
});

test('a session holds the reviews of its cycle, units or list, and no other', () => {
  const review = { reviewId, context };
  const holds = (scope: Parameters<typeof holdsReview>[0]['scope'], more: object = {}) =>
    holdsReview({ cycleId, scope, ...more }, review);
  expect(holds({ kind: 'cycle' })).toBe(true);
  expect(holds({ kind: 'cycle' }, { cycleId: uuid('c2') })).toBe(false);
  expect(holds({ kind: 'units', unitIds: [context.unitId] })).toBe(true);
  expect(holds({ kind: 'units', unitIds: [uuid('0f')] })).toBe(false);
  expect(holds({ kind: 'reviews', reviewIds: [reviewId] })).toBe(true);
  expect(holds({ kind: 'reviews', reviewIds: [uuid('4f')] })).toBe(false);
});
