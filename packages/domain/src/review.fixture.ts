import type { Actor } from '@cairn/contracts/envelope';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { uuid } from '@cairn/testing/uuid';
import type { CycleRules } from './cycle.state.ts';
import { bodiesOf } from './review.bodies.fixture.ts';
import { type ReviewFacts, noFacts } from './review.facts.ts';
import { type ScreenedFlag, unscreened } from './screening.state.ts';

export const subjectId = uuid('5b');
export const raterId = uuid('7a');
export const bossId = uuid('b0');
export const peerId = uuid('9e');
export const employmentId = uuid('e1');
export const cycleId = uuid('c1');
export const reviewId = uuid('4e');

export const occurredAt = '2026-01-10T09:00:00.000Z';
export const at = '2026-01-10T09:00:01.000Z';

export const actor = (personId: string, kind: Actor['kind'] = 'human'): Actor => ({
  personId,
  kind,
  actingAs: 'manager',
  client: 'test',
  issuer: 'test',
  subject: personId,
});

export const context = {
  subjectId,
  employmentId,
  cycleId,
  accountableRaterId: raterId,
  unitId: uuid('0a'),
  level: 'L3',
};
const managers = [{ managerId: raterId, relation: 'line' as const }];

export const cycle: CycleRules = {
  cycleId,
  kind: 'review',
  scope: 'organisation',
  evaluationPeriod: { from: '2025-01-01', to: '2025-12-31' },
  administrationWindow: { from: '2026-01-01', to: '2026-02-28' },
  timeZone: 'Europe/Berlin',
  scale: {
    name: 'five',
    version: '1',
    marks: [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}` })),
  },
  dimensions: ['quality', 'teamwork'].map((dimension) => ({ dimension, label: dimension })),
  policy: {
    version: '1',
    separationOfDuties: true,
    scoringVersion: '1',
    detectors: { recency: '1' },
    keyResultsPerGoal: {},
    goalsPerOwner: {},
  },
  eligible: 'everyone',
  exclusions: [],
  since: '2025-01-01T00:00:00.000Z',
};

export const facts = (given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  ...noFacts,
  cycle: { status: 'open', ...cycle },
  employment: { unitId: context.unitId, level: context.level, units: [context.unitId], managers },
  finalScreened: true,
  steered: false,
  contributed: false,
  people: new Map([subjectId, raterId, bossId, peerId].map((id) => [id, 'employed' as const])),
  ...given,
});

/** A screening that covers the review up to `covers` and raised these flags. */
export const screenedTo = (covers: number, flags: Record<string, Partial<ScreenedFlag>> = {}) => ({
  ...unscreened,
  last: {
    revision: 4,
    covers,
    flags: new Map(
      Object.entries(flags).map(([flagId, flag]): [string, ScreenedFlag] => [
        flagId,
        { kind: 'asks', authorId: raterId, detector: 'recency', about: 'rating', ...flag },
      ]),
    ),
  },
});

export const every = { reviewId, context, occurredAt };
export type Data<T extends ReviewEvent['type']> = Extract<ReviewEvent, { type: T }>['data'];

export const opened = (data: Partial<Data<'ReviewOpened'>> = {}): ReviewEvent => ({
  type: 'ReviewOpened',
  data: { ...every, kind: 'annual', managers, ...data },
});

export const assigned = (
  personId: string,
  relation: Data<'ParticipantAssigned'>['relation'],
): ReviewEvent => ({
  type: 'ParticipantAssigned',
  data: { ...every, assignmentId: personId, personId, relation },
});

export const released = (
  personId: string,
  relation: Data<'ParticipantAssigned'>['relation'],
): ReviewEvent => ({
  type: 'ParticipantReleased',
  data: { ...every, assignmentId: personId, personId, relation, reason: 'left' },
});

export const nominated: ReviewEvent = {
  type: 'ParticipantNominated',
  data: { ...every, assignmentId: peerId, personId: peerId, relation: 'peer' },
};

export const turnedDown = (insteadId: string | null, reason: string): ReviewEvent => ({
  type: 'NominationTurnedDown',
  data: {
    ...every,
    assignmentId: peerId,
    personId: peerId,
    relation: 'peer',
    insteadId,
    insteadRelation: insteadId === null ? null : 'peer',
    reason,
  },
});

export const declined: ReviewEvent = {
  type: 'ParticipantDeclined',
  data: { ...every, assignmentId: peerId, personId: peerId, relation: 'peer', reason: 'knows too little' },
};

export const submitted = (data: Partial<Data<'AssessmentSubmitted'>> = {}): ReviewEvent => ({
  type: 'AssessmentSubmitted',
  data: {
    ...every,
    assessmentId: uuid('a1'),
    assignmentId: raterId,
    authorId: raterId,
    relation: 'manager',
    ratings: [{ dimension: 'quality', mark: 4 }],
    text: 'did well',
    evidence: [],
    seenAt: {},
    supersedes: null,
    ...data,
  },
});

export const proposed = (data: Partial<Data<'RatingProposed'>> = {}): ReviewEvent => ({
  type: 'RatingProposed',
  data: {
    ...every,
    proposalId: uuid('f1'),
    proposerId: raterId,
    mark: 4,
    from: null,
    rationale: 'because',
    evidence: [],
    seenAt: {},
    ...data,
  },
});

export const moved = (data: Partial<Data<'RatingMoved'>> = {}): ReviewEvent => ({
  type: 'RatingMoved',
  data: {
    ...every,
    moveId: uuid('d1'),
    moverId: bossId,
    mark: 3,
    from: 4,
    calibrationSessionId: null,
    reason: 'in line with the others',
    ...data,
  },
});

export const objected: ReviewEvent = {
  type: 'ObjectionRecorded',
  data: { ...every, moveId: uuid('d1'), objectorId: raterId, reason: 'two results are missing' },
};

export const answered = (flagId: string, data: Partial<Data<'FlagAnswered'>> = {}): ReviewEvent => ({
  type: 'FlagAnswered',
  data: { ...every, flagId, detector: 'recency', answer: 'kept', reason: 'looked again', ...data },
});

export const finalized = (data: Partial<Data<'RatingFinalized'>> = {}): ReviewEvent => ({
  type: 'RatingFinalized',
  data: {
    ...every,
    mark: 4,
    restsOn: { kind: 'proposal', id: uuid('f1'), revision: 1 },
    screeningRevision: 4,
    finalizerId: bossId,
    goalResults: [],
    scoringVersion: '1',
    ...data,
  },
});

export const shared: ReviewEvent = { type: 'ReviewShared', data: every };
export const acknowledged = (agrees: boolean): ReviewEvent => ({
  type: 'ReviewAcknowledged',
  data: { ...every, agrees },
});

export const withdrawn: ReviewEvent = {
  type: 'ReviewWithdrawn',
  data: { ...every, reason: 'opened by mistake' },
};

const bodies = bodiesOf({ subjectId, raterId, bossId, peerId, employmentId, cycleId });

type Of<T extends ReviewCommand['type']> = Extract<ReviewCommand, { type: T }>;

/** A command of this type by a person or another actor. The fixture fills in what `data` leaves out. */
export const command = <T extends ReviewCommand['type']>(
  type: T,
  by: string | Actor,
  data: Partial<Of<T>['data']> = {},
): Of<T> =>
  ({
    type,
    data: { reviewId, occurredAt, ...bodies[type], ...data },
    actor: typeof by === 'string' ? actor(by) : by,
    at,
  }) as unknown as Of<T>;
