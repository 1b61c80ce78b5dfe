import { uuid } from '@cairn/testing/uuid';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import type { GoalContext } from '@cairn/contracts/goal.events';
import { describe, expect, test } from 'vitest';
import { at, entry, giverId, readerAs, reviewId, storyOf, subjectId } from './replay.fixture.ts';
import { mayRead, toldTo } from './replay.secrecy.ts';

type Given = Extract<FeedbackEvent, { type: 'FeedbackGiven' }>['data'];

const feedbackId = uuid('fb');
const stream = `feedback-${feedbackId}`;
const given = (more: Partial<Given> = {}) =>
  entry({
    type: 'FeedbackGiven',
    data: {
      feedbackId,
      subjectId,
      giverId,
      kind: 'praise',
      text: 'Calm in every outage.',
      audience: 'subjectAndManager',
      attribution: 'named',
      goalId: null,
      occurredAt: at,
      ...more,
    },
    stream,
    revision: 0,
    position: 10,
    by: giverId,
  });
const withdrawn = entry({
  type: 'FeedbackWithdrawn',
  data: { feedbackId, subjectId, reason: 'Mistaken.', occurredAt: at },
  stream,
  revision: 1,
  position: 20,
  by: giverId,
});

const reader = readerAs('overseer', uuid('a0'));
const subject = readerAs('subject', subjectId);
const manager = readerAs('manager', uuid('7a'));
const giver = readerAs('manager', giverId);

const readers = (story: ReturnType<typeof storyOf>, of: string): boolean[] =>
  [reader, subject, manager, giver].map((listener) => mayRead(story, listener, of));

describe('who may read cited feedback', () => {
  test.each([
    ['subject', [true, true, false, true]],
    ['manager', [true, false, true, true]],
    ['subjectAndManager', [true, true, true, true]],
  ] as const)('that is meant for %s', (audience, expected) => {
    expect(readers(storyOf([given({ audience })]), stream)).toEqual(expected);
  });

  test('that is about somebody else: HR, auditors and its giver', () => {
    expect(readers(storyOf([given({ subjectId: uuid('0e') })]), stream)).toEqual([true, false, false, true]);
  });
});

describe('who may read other cited streams', () => {
  const goalStream = `goal-${uuid('90')}`;
  const goal = (more: Partial<GoalContext>) => {
    const context: GoalContext = {
      visibility: 'private',
      owner: { kind: 'person', id: uuid('0e') },
      accountableId: uuid('0e'),
      unitId: null,
      cycleId: uuid('c1'),
      ...more,
    };
    const data = { goalId: uuid('90'), context, occurredAt: at };
    return storyOf([entry({ type: 'GoalResumed', data, stream: goalStream, revision: 3, position: 5 })]);
  };

  test("a stranger's private goal: HR and auditors alone", () => {
    expect(readers(goal({}), goalStream)).toEqual([true, false, false, false]);
  });

  test("the subject's private goal, and every public one", () => {
    expect(readers(goal({ accountableId: subjectId }), goalStream)).toEqual([true, true, true, true]);
    expect(readers(goal({ visibility: 'public' }), goalStream)).toEqual([true, true, true, true]);
  });

  test('KPIs and this review, but no other review', () => {
    const story = storyOf([]);
    expect(readers(story, `kpi-${uuid('1')}`)).toEqual([true, true, true, true]);
    expect(readers(story, `review-${reviewId}`)).toEqual([true, true, true, true]);
    expect(readers(story, `review-${uuid('1')}`)).toEqual([true, false, false, false]);
    expect(readers(story, `person-${uuid('1')}`)).toEqual([true, false, false, false]);
  });
});

describe('what is told of feedback', () => {
  test('is everything where the giver is named', () => {
    const one = given();
    const told = toldTo(storyOf([one]), subject, one);
    expect(told).toMatchObject({
      who: { personId: giverId },
      raw: { data: JSON.stringify(one.event.data), metadata: JSON.stringify(one.event.metadata) },
      hidden: [],
    });
  });

  test('leaves no trace of a confidential giver, neither in the giving nor in the withdrawing', () => {
    const one = given({ attribution: 'confidential' });
    const story = storyOf([one, withdrawn]);
    for (const listener of [subject, manager])
      for (const each of [one, withdrawn])
        expect(JSON.stringify(toldTo(story, listener, each))).not.toContain(giverId);
    for (const listener of [reader, giver])
      expect(toldTo(story, listener, one)).toMatchObject({ who: { personId: giverId }, hidden: [] });
  });

  test('leaves out the words of what was withdrawn, and why', () => {
    const one = given();
    const story = storyOf([one, withdrawn]);
    expect(toldTo(story, subject, one)).toMatchObject({
      who: { personId: giverId },
      raw: null,
      hidden: ['data.text'],
    });
    const text = JSON.stringify([one, withdrawn].map((each) => toldTo(story, subject, each)));
    expect(text).not.toContain('Calm in every outage.');
    expect(text).not.toContain('Mistaken.');
    expect(toldTo(story, reader, withdrawn).upcast.data).toMatchObject({ reason: 'Mistaken.' });
  });
});
