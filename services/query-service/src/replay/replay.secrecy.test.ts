import { uuid } from '@cairn/testing/uuid';
import type { FeedbackEvent } from '@cairn/contracts/feedback.events';
import type { GoalContext } from '@cairn/contracts/goal.context';
import { describe, expect, test } from 'vitest';
import { at, entry, giverId, historyOf, readerAs, reviewId, subjectId } from './replay.fixture.ts';
import { mayRead, showEventTo } from './replay.secrecy.ts';

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

const overseer = readerAs('overseer', uuid('a0'));
const subject = readerAs('subject', subjectId);
const manager = readerAs('manager', uuid('7a'));
const giver = readerAs('manager', giverId);

const readers = (history: ReturnType<typeof historyOf>, of: string): boolean[] =>
  [overseer, subject, manager, giver].map((reader) => mayRead(history, reader, of));

describe('cited feedback in a replay', () => {
  test.each([
    ['subject', [true, true, false, true]],
    ['manager', [true, false, true, true]],
    ['subjectAndManager', [true, true, true, true]],
  ] as const)('is shown to its giver, to overseers and to its audience (%s)', (audience, expected) => {
    expect(readers(historyOf([given({ audience })]), stream)).toEqual(expected);
  });

  test('is shown to its giver and to overseers alone if it is about somebody else', () => {
    expect(readers(historyOf([given({ subjectId: uuid('0e') })]), stream)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('other cited streams in a replay', () => {
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
    return historyOf([entry({ type: 'GoalResumed', data, stream: goalStream, revision: 3, position: 5 })]);
  };

  test("show a stranger's private goal to overseers alone", () => {
    expect(readers(goal({}), goalStream)).toEqual([true, false, false, false]);
  });

  test("show the subject's private goal and every public goal to everybody", () => {
    expect(readers(goal({ accountableId: subjectId }), goalStream)).toEqual([true, true, true, true]);
    expect(readers(goal({ visibility: 'public' }), goalStream)).toEqual([true, true, true, true]);
  });

  test('show KPIs and this review to everybody, and another review or a person to overseers alone', () => {
    const history = historyOf([]);
    expect(readers(history, `kpi-${uuid('1')}`)).toEqual([true, true, true, true]);
    expect(readers(history, `review-${reviewId}`)).toEqual([true, true, true, true]);
    expect(readers(history, `review-${uuid('1')}`)).toEqual([true, false, false, false]);
    expect(readers(history, `person-${uuid('1')}`)).toEqual([true, false, false, false]);
  });
});

describe('the event of a piece of feedback in a replay', () => {
  test('is shown whole if the giver is named', () => {
    const one = given();
    const shown = showEventTo(historyOf([one]), subject, one);
    expect(shown).toMatchObject({
      who: { personId: giverId },
      raw: { data: JSON.stringify(one.event.data), metadata: JSON.stringify(one.event.metadata) },
      hidden: [],
    });
  });

  test('shows no trace of a confidential giver, neither when it is given nor when it is withdrawn', () => {
    const one = given({ attribution: 'confidential' });
    const history = historyOf([one, withdrawn]);
    for (const reader of [subject, manager])
      for (const each of [one, withdrawn])
        expect(JSON.stringify(showEventTo(history, reader, each))).not.toContain(giverId);
    for (const reader of [overseer, giver])
      expect(showEventTo(history, reader, one)).toMatchObject({ who: { personId: giverId }, hidden: [] });
  });

  test('leaves out the text that was withdrawn, and the reason', () => {
    const one = given();
    const history = historyOf([one, withdrawn]);
    expect(showEventTo(history, subject, one)).toMatchObject({
      who: { personId: giverId },
      raw: null,
      hidden: ['data.text'],
    });
    const text = JSON.stringify([one, withdrawn].map((each) => showEventTo(history, subject, each)));
    expect(text).not.toContain('Calm in every outage.');
    expect(text).not.toContain('Mistaken.');
    expect(showEventTo(history, overseer, withdrawn).upcast.data).toMatchObject({ reason: 'Mistaken.' });
  });
});
