import type { AnyRecorded, DomainEvent } from '@cairn/contracts/registry';
import type { ReviewKind } from '@cairn/contracts/review.values';
import { dataOf } from '@cairn/testing/data-of';
import { uuid } from '@cairn/testing/uuid';
import { advanceFairness, noFairness } from './fairness.due.ts';
import { screenCycle } from './fairness.screen.ts';

type Data<T extends DomainEvent['type']> = Extract<DomainEvent, { type: T }>['data'];

export const cycleId = uuid('c1');
export const every = '2026-01-01T09:00:00.000Z';
const actor = {
  personId: uuid('5'),
  kind: 'system' as const,
  actingAs: 'system' as const,
  client: 'test',
  issuer: 'test',
  subject: 'test',
};

type Given = { rater?: string | undefined; kind?: ReviewKind };
type Start = { detectors?: Readonly<Record<string, string>>; scope?: string };

/** A log of one cycle in memory. Each appended event is folded at once, and `screened` holds what is due at each. */
export const startCycle = ({ detectors = { order: '1' }, scope = 'organisation' }: Start = {}) => {
  const state = noFairness();
  const events: AnyRecorded[] = [];
  const screened: ReturnType<typeof screenCycle>['data'][] = [];
  let count = 0;
  const append = <T extends DomainEvent['type']>(stream: string, type: T, data: Data<T>) => {
    count += 1;
    const event = {
      type,
      data: dataOf(type, data),
      stream,
      revision: 0,
      id: uuid(`e${count}`),
      position: BigInt(count),
      metadata: {
        $correlationId: 'test',
        $causationId: 'test',
        schemaVersion: 1,
        recordedAt: every,
        actor,
      },
    } as unknown as AnyRecorded;
    events.push(event);
    const due = advanceFairness(state, event);
    if (due) screened.push(screenCycle(state, due, { at: every, isParked: () => false }).data);
    return event;
  };
  const scale = {
    name: 'Five',
    version: '1',
    marks: [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}` })),
  };
  append(`cycle-${cycleId}`, 'CycleOpened', {
    cycleId,
    name: 'Reviews',
    kind: 'review',
    scope,
    evaluationPeriod: { from: '2025-01-01', to: '2025-12-31' },
    administrationWindow: { from: '2026-01-01', to: '2026-01-31' },
    timeZone: 'UTC',
    scale,
    dimensions: [],
    policy: {
      version: '1',
      separationOfDuties: true,
      scoringVersion: '1',
      detectors,
      keyResultsPerGoal: {},
      goalsPerOwner: {},
    },
    eligible: 'everyone',
    exclusions: [],
    occurredAt: every,
  });

  const stepOf = (subject: string, rater = 'a0', kind: ReviewKind = 'annual') => ({
    reviewId: uuid(`${kind === 'annual' ? '4e' : '4f'}${subject}`),
    context: {
      subjectId: uuid(subject),
      employmentId: uuid(subject),
      cycleId,
      accountableRaterId: uuid(rater),
      unitId: null,
      level: 'L3',
    },
    occurredAt: every,
  });
  const open = (subject: string, rater?: string, kind: ReviewKind = 'annual'): void => {
    const step = stepOf(subject, rater, kind);
    append(`review-${step.reviewId}`, 'ReviewOpened', { ...step, kind, managers: [] });
  };
  const propose = (subject: string, mark: number, { rater = 'a0', kind = 'annual' }: Given = {}): void => {
    const step = stepOf(subject, rater, kind);
    append(`review-${step.reviewId}`, 'RatingProposed', {
      ...step,
      proposalId: uuid(`9${count}`),
      proposerId: uuid(rater),
      mark,
      from: null,
      rationale: 'So it was.',
      evidence: [],
      seenAt: {},
    });
  };
  const session = { calibrationSessionId: uuid('ca'), cycleId, occurredAt: every };
  return {
    append,
    events,
    screened,
    open,
    propose,
    rate: (subject: string, mark: number, rater?: string): void => {
      open(subject, rater);
      propose(subject, mark, { rater });
    },
    /** A second review of somebody in the cycle. */
    rateProject: (subject: string, mark: number): void => {
      open(subject, 'a0', 'project');
      propose(subject, mark, { kind: 'project' });
    },
    assess: (subject: string, marks: readonly number[], rater = 'a0'): void => {
      const step = stepOf(subject, rater);
      append(`review-${step.reviewId}`, 'AssessmentSubmitted', {
        ...step,
        assessmentId: uuid(`7${count}`),
        assignmentId: uuid(`6${subject}`),
        authorId: uuid(rater),
        relation: 'manager',
        ratings: marks.map((mark, i) => ({ dimension: `dimension ${i}`, mark })),
        text: 'As agreed.',
        evidence: [],
        seenAt: {},
        supersedes: null,
      });
    },
    move: (subject: string, mark: number, calibrationSessionId: string | null = null) => {
      const step = stepOf(subject);
      const moved = { moveId: uuid(`8${count}`), moverId: uuid('b0'), mark, from: 3, reason: 'Compared.' };
      append(`review-${step.reviewId}`, 'RatingMoved', { ...step, ...moved, calibrationSessionId });
    },
    withdraw: (subject: string) => {
      const step = stepOf(subject);
      append(`review-${step.reviewId}`, 'ReviewWithdrawn', { ...step, reason: 'Left.' });
    },
    belongs: (subject: string, value: string, more: Partial<Data<'GroupRecorded'>> = {}) =>
      append(`group-${uuid(subject)}`, 'GroupRecorded', {
        personId: uuid(subject),
        category: 'sex',
        value,
        validFrom: '2020-01-01',
        selfDeclared: true,
        source: 'Survey',
        consent: true,
        occurredAt: every,
        ...more,
      }),
    withdrawConsent: (subject: string, category = 'sex') =>
      append(`group-${uuid(subject)}`, 'GroupConsentWithdrawn', {
        personId: uuid(subject),
        category,
        occurredAt: every,
      }),
    request: () =>
      append(`fairness-${cycleId}`, 'FairnessScreeningRequested', { cycleId, occurredAt: every }),
    openSession: () =>
      append('calibration-1', 'CalibrationOpened', {
        ...session,
        name: 'Together',
        scope: { kind: 'cycle' },
        facilitatorId: uuid('b0'),
        participantIds: [],
      }),
    closeSession: () =>
      append('calibration-1', 'CalibrationClosed', {
        ...session,
        upTo: null,
        reviewCount: 0,
        parts: 0,
        scoringVersion: '1',
        detectors: {},
      }),
    close: () => append(`cycle-${cycleId}`, 'CycleClosed', { cycleId, occurredAt: every }),
  };
};

export type Cycle = ReturnType<typeof startCycle>;
