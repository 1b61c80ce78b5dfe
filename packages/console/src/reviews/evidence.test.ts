import { expect, test } from 'vitest';
import { grouped, itemsOf } from './evidence.ts';
import {
  assessmentOf,
  contributionOf,
  emptyDraft,
  proposalOf,
  unmarked,
  withSuggested,
} from './rate-draft.ts';

const texts = {
  number: String,
  percent: String,
  done: 'done',
  notDone: 'not done',
  feedback: 'Feedback',
  kindOf: (kind: string) => `kind ${kind}`,
  mergedFeedback: 'Merged feedback',
  goal: 'Goals',
  initiatives: 'Initiatives',
  earlier: 'Earlier',
};

const checkIn = (revision: number, occurredAt: string) => ({
  goalId: 'g',
  keyResultTitle: 'Screens',
  quarter: '2026-Q3',
  value: { kind: 'count', total: 3 },
  status: 'onTrack',
  note: null,
  evidence: { stream: 'goal-g', revision },
  occurredAt,
});

const packet = {
  goals: [
    {
      goalId: 'g',
      title: 'Apps',
      evidence: { stream: 'goal-g', revision: 9 },
      status: 'onTrack',
      progress: 0.5,
    },
  ],
  checkIns: [checkIn(9, '2026-08-02T00:00:00Z'), checkIn(8, '2026-07-02T00:00:00Z')],
  kpis: [],
  feedback: [
    {
      feedbackId: 'f',
      quarter: '2026-Q3',
      text: 'Good',
      giverName: null,
      kind: 'praise',
      occurredAt: '2026-07-20T00:00:00Z',
      withdrawn: null,
    },
  ],
  mergedFeedback: [
    {
      status: 'released',
      cycleName: 'Reviews 2026',
      texts: ['Writes well.', 'Listens.'],
      evidence: { stream: 'mergedFeedback-p', revision: 0 },
    },
    {
      status: 'withheld',
      cycleName: 'Reviews 2026',
      texts: [],
      evidence: { stream: 'mergedFeedback-p', revision: 1 },
    },
  ],
  initiatives: [],
  earlierReviews: [],
} as never;

test('what can be cited comes oldest first, once each, and stands below its key result', () => {
  const items = itemsOf(packet, texts);
  expect(items.map(({ key }) => key)).toEqual(['goal-g@8', 'feedback-f@0', 'goal-g@9', 'mergedFeedback-p@0']);
  expect(grouped(items).map(({ name, items: all }) => [name, all.length])).toEqual([
    ['Screens', 2],
    ['Feedback', 1],
    ['Merged feedback', 1],
  ]);
});

const cycle = {
  dimensions: [
    { dimension: 'results', label: 'R' },
    { dimension: 'learning', label: 'L' },
  ],
} as never;
const seenAt = { okr: { position: '7', eventId: 'e' } };

test('an assessment says which dimensions do not apply, and what the screen showed', () => {
  const draft = { ...emptyDraft, text: 'Steady.', marks: { results: 4, learning: 'na' as const } };
  expect(unmarked({ ...draft, marks: { results: 4 } }, cycle)).toEqual(['learning']);
  expect(assessmentOf(draft, cycle, { assignmentId: 'a', seenAt })).toEqual({
    assignmentId: 'a',
    seenAt,
    text: 'Steady.',
    ratings: [{ dimension: 'results', mark: 4 }],
    notApplicable: ['learning'],
    evidence: [],
  });
});

test('a proposal says why it cites nothing only if it cites nothing', () => {
  const draft = { ...emptyDraft, rationale: 'Why', noEvidenceReason: 'None is dated.' };
  expect(proposalOf(draft, 3, seenAt)).toMatchObject({ evidence: [], noEvidenceReason: 'None is dated.' });
  const cited = [{ cited: { stream: 'goal-g', revision: 8 }, label: 'Screens' }];
  expect(proposalOf({ ...draft, cited }, 3, seenAt)).toEqual({
    mark: 3,
    seenAt,
    rationale: 'Why',
    evidence: [{ stream: 'goal-g', revision: 8 }],
  });
});

test('a contribution has the marks and the text of its draft, and nothing else', () => {
  const draft = { ...emptyDraft, marks: { results: 4, learning: 'na' as const }, text: 'Calm.' };
  const dimensions = ['results', 'learning'].map((dimension) => ({
    dimension,
    label: dimension,
    weight: null,
  }));
  expect(contributionOf(draft, { dimensions }, 'a')).toEqual({
    assignmentId: 'a',
    text: 'Calm.',
    ratings: [{ dimension: 'results', mark: 4 }],
    notApplicable: ['learning'],
  });
});

test('suggested words follow what is written, and their suggestion is named once', () => {
  const before = { ...emptyDraft, text: 'He helped. ', suggestionIds: ['s'] };
  expect(withSuggested(before, 'text', { words: 'He wrote.', suggestionId: 's' })).toEqual({
    text: 'He helped. He wrote.',
    suggestionIds: ['s'],
  });
});
