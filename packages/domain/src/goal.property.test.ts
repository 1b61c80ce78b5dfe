import { goalEvents } from '@cairn/contracts/goal.events';
import { checked, rejectionOf } from '@cairn/testing/given-when-then';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { runCommands, goalCommands, goalGames, goalHistories } from './goal.arbitrary.ts';
import { goal } from './goal.decider.ts';
import { facts } from './goal.fixture.ts';
import type { GoalState } from './goal.state.ts';

const goalId = uuid(1);
const games = goalGames(goalId);
const anyCommand = goalCommands(goalId);

const decide = (command: Parameters<typeof goal.decide>[0], state: GoalState) => {
  let events: ReturnType<typeof goal.decide> = [];
  const refusal = rejectionOf(() => (events = goal.decide(command, state, facts)));
  return { events, refusal };
};

test('every goal event matches its schema and carries the context after it', () => {
  fc.assert(
    fc.property(games, (commands) => {
      const { events } = runCommands(commands);
      let state = goal.initial;
      for (const event of events) {
        state = goal.evolve(state, checked(event));
        expect(state).toMatchObject({ goalId, context: event.data.context });
      }
    }),
  );
});

test('a refusal says what is wrong, and for each field what would be right', () => {
  fc.assert(
    fc.property(games, anyCommand, (commands, command) => {
      const { refusal } = decide(command, runCommands(commands).state);
      if (!refusal) return;
      expect(refusal.code).toMatch(/^[a-z-]+\/[a-z-]+$/);
      for (const { path, message } of refusal.fields) {
        expect(path).toMatch(/^\w+(\/\w+)*$/);
        expect(message).not.toBe('');
      }
    }),
  );
});

test('a repeated goal command decides nothing, except a revision, a note or a custom field that may differ in text alone', () => {
  fc.assert(
    fc.property(games, anyCommand, (commands, command) => {
      const { state } = runCommands(commands);
      const { events, refusal } = decide(command, state);
      const isText =
        command.type === 'ReviseKeyResult' ||
        (command.type === 'ReviseGoal' && 'title' in command.data) ||
        (command.type === 'CorrectCheckIn' && 'note' in command.data) ||
        events.some((event) => event.type === 'GoalFieldsFilled' && event.data.texts.length > 0);
      if (refusal || isText) return;
      expect(
        decide(
          command,
          events.reduce((s, e) => goal.evolve(s, e), state),
        ).events,
      ).toEqual([]);
    }),
  );
});

test('a closed goal keeps its score, and only takes restatements or is carried over', () => {
  fc.assert(
    fc.property(goalHistories(goalId), fc.array(anyCommand, { maxLength: 20 }), (history, commands) => {
      let state: GoalState = history.reduce((s, e) => goal.evolve(s, e), goal.initial);
      if (state.status === 'unset') return;
      state = { ...state, status: 'closed', score: 0.5 };
      for (const command of commands) {
        for (const event of decide(command, state).events) {
          expect(['KeyResultRestated', 'GoalCarriedOver']).toContain(event.type);
          state = goal.evolve(state, event);
        }
      }
      expect(state).toMatchObject({ status: 'closed', score: 0.5 });
    }),
  );
});

test('only readings are older than the goal', () => {
  fc.assert(
    fc.property(games, (commands) => {
      const [set, ...rest] = runCommands(commands).events;
      for (const { type, data } of rest)
        if (type !== 'CheckInRecorded' && type !== 'CheckInCorrected')
          expect(data.occurredAt >= (set?.data.occurredAt ?? '')).toBe(true);
    }),
  );
});

test('folding goal events never throws, in any order', () => {
  const shuffled = goalHistories(goalId).chain((events) =>
    fc.shuffledSubarray([...events], { minLength: events.length }),
  );
  fc.assert(
    fc.property(shuffled, (events) => {
      expect(() => events.reduce((s, e) => goal.evolve(s, e), goal.initial)).not.toThrow();
    }),
  );
});

test('a goal never has more active key results than the policy allows', () => {
  fc.assert(
    fc.property(games, (commands) => {
      const { state } = runCommands(commands);
      const all = state.status === 'unset' ? [] : [...state.keyResults.values()];
      expect(all.filter(({ dropped }) => !dropped).length).toBeLessThanOrEqual(4);
    }),
  );
});

test('the state of a goal holds no text that people wrote', () => {
  const marked = /Short|Längerer|A part/;
  fc.assert(
    fc.property(games, (commands) => {
      const seen = JSON.stringify(runCommands(commands).state, (_, value: unknown) =>
        value instanceof Map ? [...value] : value,
      );
      expect(seen).not.toMatch(marked);
    }),
  );
});

test('the generated histories hold every type of goal event', () => {
  const types = new Set(
    fc
      .sample(goalHistories(goalId), { seed: 1, numRuns: 2_000 })
      .flat()
      .map(({ type }) => type),
  );
  expect([...types].sort()).toEqual(goalEvents.map(({ type }) => type).sort());
});
