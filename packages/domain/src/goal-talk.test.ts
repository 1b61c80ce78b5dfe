import type { GoalTalkEvent } from '@cairn/contracts/goal-talk.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { commandOf, now } from './command.fixture.ts';
import { goalTalk, type GoalTalkFacts } from './goal-talk.decider.ts';

const [goalTalkId, personId, managerId, one, two] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];
const talk = {
  goalTalkId,
  personId,
  managerId,
  day: '2026-06-30',
  goalIds: [one, two],
  notes: 'Both agree.',
};
const record = (more: object = {}) => commandOf('RecordGoalTalk', { ...talk, ...more });
const facts: GoalTalkFacts = {
  person: 'employed',
  manages: true,
  notTheirs: null,
  unseen: [],
  timeZone: 'UTC',
};
const held: GoalTalkEvent = { type: 'GoalTalkHeld', data: { ...talk, occurredAt: now } };

describe('a goal-setting talk', () => {
  test('is recorded with both people, the day, the notes and each agreed goal once', () => {
    given(goalTalk).when(record(), facts).decides(held);
    given(goalTalk)
      .when(record({ goalIds: [one, two, one] }), facts)
      .decides(held);
  });

  test('is recorded once', () => {
    given(goalTalk, held).when(record(), facts).refuses('goal-talk/already-recorded');
  });

  test('is refused if it is dated ahead, in the time zone of the organisation', () => {
    given(goalTalk)
      .when(record({ day: '2026-07-02' }), facts)
      .refuses('goal-talk/not-yet', 'day');
    given(goalTalk)
      .when(record({ day: '2026-07-01' }), { ...facts, timeZone: 'America/Los_Angeles' })
      .decides({ ...held, data: { ...held.data, day: '2026-07-01' } });
    given(goalTalk)
      .when(record({ occurredAt: '2026-07-02T09:00:00.000Z' }), facts)
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });

  test('is refused if the person was not employed, or the manager not above them, on the day', () => {
    given(goalTalk)
      .when(record(), { ...facts, person: 'notEmployed' })
      .refuses('person/not-employed', 'personId');
    given(goalTalk)
      .when(record(), { ...facts, manages: false })
      .refuses('goal-talk/not-their-manager', 'managerId');
  });

  test('is refused if a goal is unknown or of somebody else, which it names by its place', () => {
    given(goalTalk)
      .when(record(), { ...facts, notTheirs: 1 })
      .refuses('goal-talk/not-their-goal', 'goalIds/1');
  });

  test('is corrected with a reason by all that was said, and stays of these people and of its time', () => {
    const corrected: GoalTalkEvent = {
      type: 'GoalTalkCorrected',
      data: { ...held.data, day: '2026-06-29', goalIds: [two], reason: 'It was on Monday.' },
    };
    const body = { goalTalkId, notes: talk.notes, reason: 'It was on Monday.' };
    given(goalTalk, held)
      .when(commandOf('CorrectGoalTalk', { ...body, day: '2026-06-29', goalIds: [two, two] }), facts)
      .decides(corrected);
  });

  test('keeps the agreed goals that whoever corrects it may not see', () => {
    const body = { goalTalkId, day: talk.day, goalIds: [two], notes: talk.notes, reason: 'Read again.' };
    given(goalTalk, held)
      .when(commandOf('CorrectGoalTalk', body), { ...facts, unseen: [one] })
      .decides({
        type: 'GoalTalkCorrected',
        data: { ...held.data, goalIds: [two, one], reason: 'Read again.' },
      });
    given(goalTalk, held)
      .when(commandOf('CorrectGoalTalk', { ...body, goalIds: [] }), { ...facts, unseen: [one, two] })
      .decides({ type: 'GoalTalkCorrected', data: { ...held.data, reason: 'Read again.' } });
    given(goalTalk, held)
      .when(commandOf('CorrectGoalTalk', { ...body, goalIds: [] }), facts)
      .refuses('goal-talk/no-goals', 'goalIds');
  });

  test('is corrected by nothing that it says already, and by no day, person or goal that it could not have been recorded with', () => {
    const correct = (more: object = {}) => {
      const body = { goalTalkId, day: talk.day, goalIds: [one, two], reason: 'Read again.' };
      return commandOf('CorrectGoalTalk', { ...body, ...more });
    };
    const { notes: _, ...unnoted } = held.data;
    given(goalTalk, { ...held, data: unnoted })
      .when(correct(), facts)
      .decides();
    given(goalTalk).when(correct(), facts).refuses('goal-talk/unknown');
    given(goalTalk, held)
      .when(correct({ day: '2026-07-02' }), facts)
      .refuses('goal-talk/not-yet', 'day');
    given(goalTalk, held)
      .when(correct(), { ...facts, notTheirs: 0 })
      .refuses('goal-talk/not-their-goal', 'goalIds/0');
  });
});
