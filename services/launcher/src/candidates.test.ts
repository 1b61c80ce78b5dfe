import type { PersonEvent } from '@cairn/contracts/person.events';
import type { CycleState } from '@cairn/domain/cycle.state';
import { evolvePerson, type PersonState } from '@cairn/domain/person.state';
import { unkeyedId } from '@cairn/runtime/derived-id';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { candidatesOf, type Request } from './candidates.ts';
import { emptyState, type OrganisationState } from './state.ts';

const [boss, ana, bo, gone, away] = [1, 2, 3, 4, 5].map(uuid) as [string, string, string, string, string];
const employmentOf = (personId: string): string => personId.replace(/^0+/, 'e');
const cycleId = uuid(50);
const unitId = uuid(60);
const reviewOf = (personId: string): string => unkeyedId('review', employmentOf(personId), cycleId, 'annual');
const occurredAt = '2026-07-01T09:00:00.000Z';

const request: Request = {
  cycleId,
  launchId: uuid(51),
  kind: 'annual',
  upTo: { position: '1', eventId: uuid(52) },
  day: '2026-07-01',
  occurredAt,
};
const cycle = (more: object = {}): CycleState => ({
  status: 'open',
  cycleId,
  kind: 'review',
  scope: 'organisation',
  evaluationPeriod: { from: '2026-01-01', to: '2026-12-31' },
  administrationWindow: { from: '2026-07-01', to: '2026-07-31' },
  timeZone: 'UTC',
  scale: null,
  dimensions: [],
  policy: {
    version: '1',
    separationOfDuties: true,
    scoringVersion: '2',
    detectors: {},
    keyResultsPerGoal: {},
    goalsPerOwner: {},
  },
  eligible: 'everyone',
  exclusions: [],
  since: '2026-01-01T00:00:00.000Z',
  ...more,
});

const employed = (personId: string, managerId?: string, effectiveTo?: string): PersonState => {
  const held = { personId, employmentId: employmentOf(personId), effectiveFrom: '2020-01-01', occurredAt };
  const events: PersonEvent[] = [
    { type: 'PersonRegistered', data: { personId, name: 'N', occurredAt } },
    { type: 'PersonEmployed', data: { ...held, ...(effectiveTo && { effectiveTo }) } },
    ...(managerId
      ? [{ type: 'ManagerAssigned', data: { ...held, managerId, relation: 'line' } } as const]
      : []),
    { type: 'UnitAssigned', data: { ...held, unitId } },
  ];
  return events.reduce(evolvePerson, { status: 'unset' });
};

const organisation = (more: Partial<OrganisationState> = {}, rules: object = {}): OrganisationState => ({
  ...emptyState(),
  people: new Map([
    [boss, employed(boss)],
    [ana, employed(ana, boss)],
    [bo, employed(bo, boss)],
    [gone, employed(gone, boss, '2025-06-30')],
    [away, employed(away, gone)],
  ]),
  cycles: new Map([[cycleId, cycle(rules)]]),
  ...more,
});
const launching = (isParked: (stream: string) => boolean = () => false, isClosed = false) => ({
  request,
  isClosed,
  deriveId: unkeyedId,
  timeZone: 'UTC',
  isParked,
});
const found = (state: OrganisationState, isParked?: (stream: string) => boolean) =>
  [...candidatesOf(state, launching(isParked))].map((each) =>
    each.kind === 'leftOut' ? `${each.leftOut.personId.at(-1)} ${each.leftOut.reason}` : each.kind,
  );

test('opens the review of everybody who can be rated, names who cannot, and passes over those who left before', () => {
  expect(found(organisation())).toEqual(['1 noRater', 'open', 'open', '5 noRater']);
});

test('opens a review by its natural id, with its rater, unit and managers', () => {
  const open = [...candidatesOf(organisation(), launching())].find(({ kind }) => kind === 'open');
  const employmentId = employmentOf(ana);
  expect(open).toMatchObject({
    reviewId: reviewOf(ana),
    events: [
      {
        type: 'ReviewOpened',
        data: {
          context: { subjectId: ana, employmentId, accountableRaterId: boss, unitId },
          managers: [{ managerId: boss, relation: 'line' }],
          occurredAt,
        },
      },
    ],
  });
});

test('leaves out who was excluded, whose review was withdrawn and whose stream is parked, with the reason', () => {
  const reviews = new Map([[reviewOf(bo), 'withdrawn' as const]]);
  const exclusions = [{ employmentId: employmentOf(boss), reason: 'onLeave' }];
  const state = organisation({ reviews }, { exclusions });
  expect(found(state, (stream) => stream === `person-${ana}`)).toEqual([
    '1 onLeave',
    '2 unreadable',
    '3 withdrawn',
    '5 noRater',
  ]);
});

test('opens no review in a cycle that was closed while the launch was asked for', () => {
  const closed = [...candidatesOf(organisation(), launching(undefined, true))];
  const reasons = closed.map((each) => each.kind === 'leftOut' && each.leftOut.reason);
  expect(reasons).toEqual(['noRater', 'cycleClosed', 'cycleClosed', 'noRater']);
  expect(found(organisation({}, { status: 'closed' }))).toContain('2 cycleClosed');
});

test('takes only those whom the cycle is for: its list of employments, or its unit', () => {
  expect(found(organisation({}, { eligible: [employmentOf(ana)] }))).toEqual(['open']);
  expect(found(organisation({}, { scope: uuid(99) }))).toEqual([]);
  expect(found(organisation({}, { scope: unitId }))).toEqual(['1 noRater', 'open', 'open', '5 noRater']);
});

test('counts a review that is open already and does not open it again', () => {
  const reviews = new Map([[reviewOf(bo), 'opened' as const]]);
  expect(found(organisation({ reviews }))).toEqual(['1 noRater', 'open', 'openBefore', '5 noRater']);
});
