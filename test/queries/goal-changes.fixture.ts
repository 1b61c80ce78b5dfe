import fc from 'fast-check';
import type { Staff } from '../journeys/organisation.fixture.ts';
import type { System } from '../system.ts';

type KeyResult = { keyResultId: string; measure: { kind: string } };
export type Goal = {
  goalId: string;
  keyResults: KeyResult[];
  checkIns: { id: string; keyResult: KeyResult }[];
};

/** Measures of the kinds whose progress rests on all check-ins. */
export const stayWithin = (high: number) => ({ kind: 'stayWithin', low: 44, high });
export const milestone = (weight: number) => ({
  kind: 'milestone',
  parts: ['a', 'b', 'c'].map((milestoneId) => ({ milestoneId, title: milestoneId, weight })),
});

/** Goals whose people change them. */
type Living = { goals: readonly Goal[]; people: Staff; now: Date };

export type Step = { goal: number; keyResult: number; what: string; n: number };
export const steps = [
  'checkIn',
  'checkIn',
  'backdated',
  'correct',
  'weight',
  'drop',
  'add',
  'hold',
  'resume',
  'hide',
  'show',
  'hand',
  'align',
  'unalign',
  'revise',
  'block',
  'together',
];
/** Steps in any order; some of them are refused. */
export const anyStory = fc.array(
  fc.record({
    goal: fc.nat({ max: 2 }),
    keyResult: fc.nat({ max: 1 }),
    what: fc.constantFrom(...steps),
    n: fc.nat({ max: 20 }),
  }),
  { minLength: 75, maxLength: 75 },
);

const valueOf = ({ measure }: KeyResult, n: number): object =>
  measure.kind === 'milestone'
    ? { kind: 'milestone', milestoneId: ['a', 'b', 'c'][n % 3], done: n % 2 === 0 }
    : { kind: 'number', number: 45 + n };

const revised = ({ measure }: KeyResult, n: number): object => {
  if (measure.kind === 'milestone') return milestone(1 + n);
  if (measure.kind === 'stayWithin') return stayWithin(48 + n);
  return { kind: 'increase', baseline: 40, target: 65 + n };
};

/** What a step asks the command service for. */
const commandOf = (
  { goal, keyResult, what, n }: Step,
  { goals, people, now }: Living,
): [path: string, body: object] => {
  const it = goals[goal] as Goal;
  const changed = it.keyResults[keyResult] as KeyResult;
  const { keyResultId } = changed;
  const value = valueOf(changed, n);
  const corrected = it.checkIns[n % Math.max(1, it.checkIns.length)];
  const checkIn = { keyResultId, value, status: n % 3 === 0 ? 'offTrack' : 'onTrack', confidence: n / 20 };
  const before = new Date(now.getTime() - n * 5 * 3_600_000).toISOString();
  const [parent] = goals;
  const commands: Record<string, [string, object]> = {
    checkIn: ['check-ins', checkIn],
    backdated: ['check-ins', { ...checkIn, occurredAt: before }],
    correct: [
      `check-ins/${corrected?.id}/corrections`,
      {
        value: valueOf(corrected?.keyResult ?? changed, n),
        status: 'onTrack',
        confidence: null,
        reason: 'Misread',
      },
    ],
    weight: [
      `key-results/${keyResultId}/revisions`,
      {
        title: 'Revised',
        weight: 1 + n,
        measure: revised(changed, n),
        reason: 'Better known',
      },
    ],
    drop: [`key-results/${it.keyResults[1]?.keyResultId}/drop`, { reason: 'Given up' }],
    add: [
      'key-results',
      { title: 'Added', weight: 1, measure: { kind: 'increase', baseline: 45, target: 65 } },
    ],
    hold: ['hold', { reason: 'Waiting' }],
    resume: ['resume', {}],
    hide: ['visibility', { visibility: 'private' }],
    show: ['visibility', { visibility: 'public' }],
    hand: [
      'owner',
      {
        owner: { kind: 'person', id: (n % 2 ? people.peer : people.subject).personId },
        accountableId: (n % 2 ? people.peer : people.subject).personId,
      },
    ],
    revise: [
      'revisions',
      {
        title: `Revised ${n}`,
        checkInCadenceDays: 3 + n,
        period: { from: '2026-01-01', to: n % 2 ? '2026-05-31' : '2026-06-30' },
        reason: 'Better known',
      },
    ],
    block: ['blockers', { text: `Waiting for ${n} people` }],
    together: ['check-ins/together', { checkIns: [checkIn] }],
    align: [
      'alignment',
      { parentId: parent?.goalId, kind: n % 2 ? 'contribute' : 'support', weight: 1 + n, reason: 'Fits' },
    ],
    unalign: ['unalign', { reason: 'No longer fits' }],
    close: ['close', { score: n / 20 }],
  };
  const [path, body] = commands[what] as [string, object];
  return [`/goals/${it.goalId}/${path}`, body];
};

/** Takes a step with every right; resolves with whether it was taken. */
export const take = async (system: System, step: Step, { goals, people, now }: Living): Promise<boolean> => {
  const command = commandOf(step, { goals, people, now });
  const { status, body } = await system.post(people.boss, ...command);
  if (status >= 300) return false;
  const goal = goals[step.goal];
  const keyResult = goal?.keyResults[step.keyResult];
  if (keyResult && command[0].endsWith('check-ins')) goal.checkIns.push({ id: body.id, keyResult });
  return true;
};
