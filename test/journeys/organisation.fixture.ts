import type { Role } from '@cairn/contracts/envelope';
import { now } from '@cairn/testing/clock';
import type { Caller, Done } from '../client.ts';
import type { System } from '../system.ts';

/** A person who is registered, signed in, and has been employed for years. */
export type Member = Caller & { name: string; employmentId: string };

const since = '2020-01-01';

/** Last year, which the reviews are about. */
export const year = now().getUTCFullYear() - 1;

export const dimensions = ['quality', 'teamwork', 'ownership', 'growth', 'clarity'];
const marks = ['poor', 'fair', 'good', 'strong', 'outstanding'].map((label, i) => ({ value: i + 1, label }));

/** A review cycle over last year. Its administration window ends on the day `until`. */
export const reviewCycle = (name: string, until: string, more: object = {}): object => ({
  name,
  kind: 'review',
  evaluationPeriod: { from: `${year}-01-01`, to: `${year}-12-31` },
  administrationWindow: { from: `${year}-12-01`, to: until },
  scale: { name: 'Five', version: '1', marks },
  dimensions: dimensions.map((dimension) => ({ dimension, label: dimension })),
  ...more,
});

/** A policy that asks for no assessment and no citation. */
export const anyBasis = { policy: { version: '3', minimum: { assessments: 0, evidence: 0 } } };

export const okrCycle = (name: string): object => ({
  name,
  kind: 'okr',
  evaluationPeriod: { from: `${year}-01-01`, to: `${year}-12-31` },
});

/** A person's goal with one key result from 45 to 65. */
export const goalOf = (owner: Caller, cycleId: string, more: object = {}): object => ({
  title: 'Customers recommend us',
  owner: { kind: 'person', id: owner.personId },
  cycleId,
  level: 'individual',
  ambition: 'committed',
  keyResults: [{ title: 'NPS', weight: 1, measure: { kind: 'increase', baseline: 45, target: 65 } }],
  occurredAt: `${year}-01-05T09:00:00.000Z`,
  ...more,
});

/** An assessment in which no detector finds anything. */
export const assessment = (assignmentId: string, more: object = {}): object => ({
  assignmentId,
  ratings: dimensions.map((dimension, i) => ({ dimension, mark: (i % 3) + 2 })),
  text: 'Cut complaint time from 48 to 36 hours in March.',
  ...more,
});

/** The boss manages the rater, who manages the subject and the peer, all in one unit. There are HR and an auditor too. */
export const staff = async (system: System) => {
  const [hr, auditor] = await Promise.all([system.caller(['hr']), system.caller(['auditor'])]);
  const unit = await system.does(hr, '/units', { name: 'Support', kind: 'team' });

  const join = async (name: string, roles: readonly Role[], manager?: Caller): Promise<Member> => {
    const { id: personId } = await system.does(hr, '/people', {
      name,
      email: `${name.toLowerCase()}@cairn.test`,
    });
    const employed = await system.does(hr, `/people/${personId}/employments`, { effectiveFrom: since });
    await system.does(hr, `/people/${personId}/units`, { unitId: unit.id, effectiveFrom: since });
    await system.does(hr, `/people/${personId}/levels`, { level: 'L3', effectiveFrom: since });
    if (manager) {
      const body = { managerId: manager.personId, effectiveFrom: since };
      await system.does(hr, `/people/${personId}/managers`, body);
    }
    return { ...(await system.caller(roles, { personId })), name, employmentId: employed.id };
  };
  const boss = await join('Bea', ['employee', 'manager']);
  const rater = await join('Rosa', ['employee', 'manager'], boss);
  const subject = await join('Sam', ['employee'], rater);
  const peer = await join('Pia', ['employee'], rater);
  return { hr, auditor, unitId: unit.id, join, boss, rater, subject, peer };
};

export type Staff = Awaited<ReturnType<typeof staff>>;

/** Opens the review of a person, and returns functions for its next steps. */
export const openReview = async (
  system: System,
  { hr }: Pick<Staff, 'hr'>,
  {
    subject,
    cycleId,
    kind = 'annual',
  }: { subject: Pick<Member, 'personId' | 'employmentId'>; cycleId: string; kind?: string },
) => {
  const { personId: subjectId, employmentId } = subject;
  const opened = await system.does(hr, '/reviews', { subjectId, employmentId, cycleId, kind });
  const { id: reviewId } = opened;
  const on = (by: Caller, step: string, body: unknown = {}): Promise<Done> =>
    system.does(by, `/reviews/${reviewId}/${step}`, body);
  return {
    reviewId,
    opened,
    on,
    assign: async (who: Caller, relation: string): Promise<string> =>
      (await on(hr, 'participants', { personId: who.personId, relation })).id,
    /** Takes the step and waits until it is screened. */
    screened: async (by: Caller, step: string, body: unknown): Promise<Done> => {
      const done = await on(by, step, body);
      await system.screened(reviewId, done);
      return done;
    },
  };
};

export type OpenedReview = Awaited<ReturnType<typeof openReview>>;
