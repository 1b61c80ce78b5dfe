import type { FeedbackAudience } from '@cairn/contracts/feedback.values';
import type { PersonEvent } from '@cairn/contracts/person.events';
import type { CycleRules } from '@cairn/domain/cycle.state';

export const peers = ['ada', 'ben', 'cleo', 'dan', 'eve', 'finn', 'gus', 'hana'] as const;
export type Peer = (typeof peers)[number];
export const lookers = ['subject', 'rater', 'boss', ...peers] as const;

export const reviewId = 'review';
export const today = '2026-03-01';
const day = '2020-01-01';
export const context = {
  subjectId: 'subject',
  employmentId: 'subject 1',
  cycleId: 'cycle',
  accountableRaterId: 'rater',
  unitId: null,
  level: null,
};

/** A cycle that merges the input of at least `k` peers. */
export const cycleOf = (k: number): CycleRules & { status: 'open' } => ({
  status: 'open',
  cycleId: 'cycle',
  kind: 'review',
  scope: 'organisation',
  evaluationPeriod: { from: '2025-01-01', to: '2025-12-31' },
  administrationWindow: { from: '2026-01-01', to: '2026-12-31' },
  timeZone: 'UTC',
  scale: {
    name: 'Five',
    version: '1',
    marks: [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value}` })),
  },
  dimensions: [{ dimension: 'quality', label: 'Quality' }],
  policy: {
    version: '1',
    separationOfDuties: true,
    scoringVersion: '2',
    detectors: { unsupportedClaim: '2' },
    keyResultsPerGoal: {},
    goalsPerOwner: {},
    mergedInput: { relations: ['peer'], k },
  },
  eligible: 'everyone',
  exclusions: [],
  since: '2025-01-01T00:00:00.000Z',
});

/** A moment of the review. */
export const momentOf = (i: number): string => new Date(Date.UTC(2026, 1, 1, 0, i)).toISOString();
export const manages = (managerId: string, personId: string, occurredAt: string): PersonEvent => ({
  type: 'ManagerAssigned',
  data: {
    personId,
    managerId,
    employmentId: `${personId} 1`,
    relation: 'line',
    effectiveFrom: day,
    occurredAt,
  },
});

/** The subject under the rater under the boss, and peers elsewhere. */
export const organisation = (): PersonEvent[] => [
  ...[...lookers, 'other'].map(
    (personId): PersonEvent => ({
      type: 'PersonEmployed',
      data: { personId, employmentId: `${personId} 1`, effectiveFrom: day, occurredAt: momentOf(0) },
    }),
  ),
  manages('rater', 'subject', momentOf(0)),
  manages('boss', 'rater', momentOf(0)),
  ...peers.map((peer) => manages('other', peer, momentOf(0))),
];

export const actor = (personId: string) => ({
  personId,
  kind: 'human' as const,
  actingAs: 'employee' as const,
  client: 'c',
  issuer: 'i',
  subject: 's',
});

export const assignmentOf = (who: string): string => `assignment of ${who}`;

/** Who reads feedback is part of what is written; a contribution to a review has marks. */
export type Content = { text: string; mark: number; audience?: FeedbackAudience };
/** What happens at one moment. `nothing` stands for an event elsewhere in the organisation. */
export type Action =
  | { do: 'assign' | 'nominate' | 'approve' | 'decline' | 'drop' | 'promote' | 'demote' | 'hand'; who: Peer }
  /** `piece` tells the pieces of feedback of one giver apart. */
  | { do: 'contribute'; who: Peer; content: Content; piece?: number }
  | { do: 'withdraw'; who: Peer; piece: number }
  | { do: 'release' }
  | { do: 'nothing' };

export type Secret = (place: string) => string;

/** A group that was released, with its givers. */
export type ReleasedGroup = {
  /** With the index of the action that made what was released, and what its place in the group derives from. */
  members: { giver: Peer; at: number; place: string }[];
  /** The givers who could read it when it was released. */
  readers: Peer[];
};

export type World = {
  /** What each looker saw after each action. */
  seen: Readonly<Record<string, readonly string[]>>;
  /** The actions that were accepted; the others are `nothing`. */
  accepted: readonly Action[];
  groups: readonly ReleasedGroup[];
  /** The texts that each looker saw at the end. */
  texts: Readonly<Record<string, readonly string[]>>;
  /** What each looker saw at the end: the number of texts, and how many of them were flagged. */
  findings: Readonly<Record<string, readonly { flagged: number; texts: number }[]>>;
};

/** Plays a script from the beginning on; groups have at least `k` givers. */
export type Play = (script: readonly Action[], given: { k: number; secret: Secret }) => Promise<World>;
