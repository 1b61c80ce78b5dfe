import type { CyclePolicy, RatingScale } from '@cairn/contracts/cycle.values';
import type { Evidence } from '@cairn/contracts/values';
import type { AnyRecorded, DomainEvent } from '@cairn/contracts/registry';
import { dataOf } from '@cairn/testing/data-of';
import { uuid } from '@cairn/testing/uuid';
import { emptyState } from './state.ts';
import { advance, type Due } from './due.ts';
import { screen } from './screen.ts';

export const cycleId = uuid('c1');
const [unitId, system] = [uuid('0a'), uuid('5')];
const every = '2025-01-01T09:00:00.000Z';

const metadata = {
  $correlationId: 'test',
  $causationId: 'test',
  schemaVersion: 1,
  recordedAt: every,
  actor: {
    personId: system,
    kind: 'system' as const,
    actingAs: 'system' as const,
    client: 'test',
    issuer: 'test',
    subject: 'test',
  },
};

type Data<T extends DomainEvent['type']> = Extract<DomainEvent, { type: T }>['data'];

/** A log in memory. Each appended event is folded at once, and what is due is screened. */
export const startLog = () => {
  const state = emptyState();
  const revisions = new Map<string, number>();
  const screened: ReturnType<typeof screen>['data'][] = [];
  const events: AnyRecorded[] = [];
  let count = 0;

  const append = <T extends DomainEvent['type']>(
    stream: string,
    type: T,
    data: Data<T>,
    recordedAt = every,
  ) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    count += 1;
    const event = {
      type,
      data: dataOf(type, data),
      stream,
      revision,
      id: uuid(`e${count}`),
      position: BigInt(count * 100),
      metadata: { ...metadata, recordedAt },
    } as unknown as AnyRecorded;
    events.push(event);
    const due: readonly Due[] = advance(state, event);
    for (const each of due) screened.push(screen(state, each, every).data);
    return { stream, revision, id: event.id } as Evidence & { id: string };
  };
  return { state, append, screened, events };
};

export type Log = ReturnType<typeof startLog>;

export const detectors = {
  recency: '1',
  goalpost: '1',
  straightLiningAcross: '1',
  straightLiningWithin: '1',
  unsupportedClaim: '1',
};

type Opening = Partial<Pick<CyclePolicy, 'thresholds' | 'language'>> & {
  timeZone?: string;
  scale?: RatingScale | null;
};

export const openCycle = (
  { append }: Log,
  pinned: Record<string, string> = detectors,
  { timeZone = 'UTC', scale = null, ...policy }: Opening = {},
): void => {
  append(`cycle-${cycleId}`, 'CycleOpened', {
    cycleId,
    name: 'Reviews 2025',
    kind: 'review',
    scope: 'organisation',
    evaluationPeriod: { from: '2025-01-01', to: '2025-12-31' },
    administrationWindow: { from: '2026-01-01', to: '2026-01-31' },
    timeZone,
    scale,
    dimensions: [],
    policy: {
      version: '1',
      separationOfDuties: true,
      scoringVersion: '1',
      detectors: pinned,
      ...policy,
      keyResultsPerGoal: {},
      goalsPerOwner: {},
    },
    eligible: 'everyone',
    exclusions: [],
    occurredAt: every,
  });
};

/** A review of one person by one rater, with functions for its steps. */
export const openReview = (log: Log, subject: string, rater: string) => {
  const [subjectId, accountableRaterId] = [uuid(subject), uuid(rater)];
  const reviewId = uuid(`4e${subject}`);
  const stream = `review-${reviewId}`;
  const context = { subjectId, employmentId: subjectId, cycleId, accountableRaterId, unitId, level: null };
  const step = { reviewId, context, occurredAt: every };
  let steps = 0;
  const nextId = (): string => uuid(`${subject}${(steps += 1)}`);
  log.append(stream, 'ReviewOpened', { ...step, kind: 'annual', managers: [] });
  return {
    reviewId,
    stream,
    step,
    /** From now on another person is the accountable rater, in the context of every later event. */
    handOver: (to: string) => {
      const from = context.accountableRaterId;
      context.accountableRaterId = uuid(to);
      return log.append(stream, 'AccountableRaterChanged', { ...step, from, reason: 'Moved' });
    },
    assess: (marks: readonly number[], more: Partial<Data<'AssessmentSubmitted'>> = {}) =>
      log.append(stream, 'AssessmentSubmitted', {
        ...step,
        assessmentId: nextId(),
        assignmentId: accountableRaterId,
        authorId: accountableRaterId,
        relation: 'manager',
        ratings: marks.map((mark, i) => ({ dimension: `dimension ${i}`, mark })),
        text: 'Cut complaint time by 12 hours.',
        evidence: [],
        seenAt: {},
        supersedes: null,
        ...more,
      }),
    propose: (mark: number, evidence: readonly Evidence[] = [], more: Partial<Data<'RatingProposed'>> = {}) =>
      log.append(stream, 'RatingProposed', {
        ...step,
        proposalId: nextId(),
        proposerId: accountableRaterId,
        mark,
        from: null,
        rationale: 'Because',
        evidence: [...evidence],
        seenAt: {},
        ...more,
      }),
    move: (mark: number) =>
      log.append(stream, 'RatingMoved', {
        ...step,
        moveId: nextId(),
        moverId: uuid('b0'),
        mark,
        from: 1,
        calibrationSessionId: null,
        reason: 'Others',
      }),
    withdraw: () => log.append(stream, 'ReviewWithdrawn', { ...step, reason: 'Opened by mistake' }),
    finalize: (mark: number) =>
      log.append(stream, 'RatingFinalized', {
        ...step,
        mark,
        restsOn: { kind: 'proposal', id: uuid('1'), revision: 1 },
        screeningRevision: 0,
        finalizerId: uuid('b0'),
        goalResults: [],
        scoringVersion: '1',
      }),
  };
};

/** A goal of one person for all of 2025, with functions for what happens to it. */
export const setGoal = (
  log: Log,
  accountable: string,
  tail = 'd0',
  keyResults: Data<'GoalSet'>['keyResults'] = [],
) => {
  const goalId = uuid(tail);
  const stream = `goal-${goalId}`;
  const accountableId = uuid(accountable);
  const keyResultId = uuid('1');
  const context = {
    visibility: 'public' as const,
    owner: { kind: 'person' as const, id: accountableId },
    accountableId,
    unitId,
    cycleId,
  };
  const step = (occurredAt: string) => ({ goalId, context, occurredAt });
  const reading = (checkIn: string) => ({
    checkInId: uuid(checkIn),
    keyResultId,
    value: { kind: 'number' as const, number: 1 },
    confidence: null,
    status: 'onTrack' as const,
  });
  log.append(stream, 'GoalSet', {
    ...step(every),
    title: 'Goal',
    level: 'individual',
    ambition: 'committed',
    period: { from: '2025-01-01', to: '2025-12-31' },
    checkInCadenceDays: 7,
    progressFrom: 'keyResults',
    strategicObjective: null,
    keyResults,
  });
  return {
    stream,
    handOver: (to: string): void => {
      context.accountableId = uuid(to);
    },
    checkIn: (checkIn: string, day: string) =>
      log.append(stream, 'CheckInRecorded', { ...step(`${day}T09:00:00.000Z`), ...reading(checkIn) }),
    checkInAt: (checkIn: string, occurredAt: string) =>
      log.append(stream, 'CheckInRecorded', { ...step(occurredAt), ...reading(checkIn) }),
    correct: (checkIn: string, day: string) =>
      log.append(stream, 'CheckInCorrected', {
        ...step(`${day}T09:00:00.000Z`),
        ...reading(checkIn),
        reason: 'Misread',
      }),
    revise: (keyResult: Data<'KeyResultRevised'>['keyResult'], recordedAt: string) =>
      log.append(
        stream,
        'KeyResultRevised',
        { ...step(recordedAt), keyResult, from: keyResult, reason: 'Too far away' },
        recordedAt,
      ),
    close: (day: string) => log.append(stream, 'GoalClosed', { ...step(`${day}T09:00:00.000Z`), score: 1 }),
    restate: (day: string) =>
      log.append(stream, 'KeyResultRestated', {
        ...step(`${day}T09:00:00.000Z`),
        keyResultId,
        value: { kind: 'number', number: 2 },
        reason: 'Audited',
      }),
  };
};
