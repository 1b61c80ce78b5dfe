import { alignmentEvents } from '@cairn/contracts/alignment.events';
import { checked } from '@cairn/testing/given-when-then';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { alignmentCommands, runAlignments, decideOn, factsOf } from './alignment.arbitrary.ts';
import { alignment } from './alignment.decider.ts';
import { maxLevels } from './alignment.rules.ts';
import { contextOf, closedGoal, openGoal } from './alignment.fixture.ts';
import { type AlignmentState, goalsAbove, heightOf, linkOf } from './alignment.state.ts';

const numbers = Array.from({ length: 14 }, (_, n) => n + 1);
const ids = numbers.map(uuid);
const open = new Map(numbers.map((n) => [uuid(n), openGoal(n)]));
const isOpen = (goalId: string) => open.get(goalId)!;
const commands = alignmentCommands(ids);
const games = fc.array(commands, { maxLength: 80 });

/** The goals above, found without the graph's own walk. */
const walk = (state: AlignmentState, goalId: string): string[] => {
  const path = [goalId];
  for (
    let link = linkOf(state, goalId);
    link && path.length <= ids.length;
    link = linkOf(state, path.at(-1)!)
  )
    path.push(link.parentId);
  return path;
};

test('no goal is ever its own ancestor, and no path is longer than eight', () => {
  fc.assert(
    fc.property(games, (asks) => {
      const { state } = runAlignments(asks, isOpen);
      for (const goalId of ids) {
        const path = walk(state, goalId);
        expect(new Set(path).size).toBe(path.length);
        expect(path.length).toBeLessThanOrEqual(maxLevels);
      }
    }),
    { numRuns: rounds(150) },
  );
});

test('parents and children always agree', () => {
  fc.assert(
    fc.property(games, (asks) => {
      const { state } = runAlignments(asks, isOpen);
      for (const goalId of ids) {
        expect(goalsAbove(state, goalId)).toEqual(walk(state, goalId).slice(1));
        const below = ids.map((each) => walk(state, each).indexOf(goalId) + 1);
        expect(heightOf(state, goalId)).toBe(Math.max(...below));
      }
    }),
  );
});

test('every alignment event matches its schema and has the contexts of both goals', () => {
  fc.assert(
    fc.property(games, (asks) => {
      for (const { data } of runAlignments(asks, isOpen).events.map(checked)) {
        expect(data.child).toEqual(contextOf(ids.indexOf(data.childId) + 1));
        expect(data.parent).toEqual(contextOf(ids.indexOf(data.parentId) + 1));
      }
    }),
  );
});

test('a repeated alignment command decides nothing', () => {
  fc.assert(
    fc.property(games, commands, (asks, command) => {
      const before = runAlignments(asks, isOpen);
      const once = runAlignments([...asks, command], isOpen);
      fc.pre(once.events.length > before.events.length);
      const again = alignment.decide(command, once.state, factsOf(command, once.state, isOpen));
      expect(again).toEqual([]);
    }),
  );
});

test('a closed goal keeps its parent and gets no new children', () => {
  fc.assert(
    fc.property(games, games, fc.constantFrom(...numbers), (asks, more, closing) => {
      const goals = (goalId: string) => (goalId === uuid(closing) ? closedGoal(closing) : isOpen(goalId));
      const before = runAlignments(asks, isOpen);
      const after = more.reduce((state, command) => {
        const events = decideOn(state, command, goals);
        for (const { type, data } of events) {
          expect(data.childId).not.toBe(uuid(closing));
          if (type === 'GoalAligned') expect(data.parentId).not.toBe(uuid(closing));
        }
        return events.reduce((s, e) => alignment.evolve(s, e), state);
      }, before.state);
      expect(linkOf(after, uuid(closing))).toEqual(linkOf(before.state, uuid(closing)));
    }),
  );
});

test('folding alignment events never throws, in any order', () => {
  const shuffled = games
    .map((asks) => [...runAlignments(asks, isOpen).events])
    .chain((events) => fc.shuffledSubarray(events, { minLength: events.length }));
  fc.assert(
    fc.property(shuffled, (events) => {
      expect(() => events.reduce((s, e) => alignment.evolve(s, e), alignment.initial)).not.toThrow();
    }),
  );
});

test('the generated commands lead to every type of alignment event', () => {
  const played = fc.sample(games, { seed: 1, numRuns: 50 });
  const types = played.flatMap((asks) => runAlignments(asks, isOpen).events.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(alignmentEvents.map(({ type }) => type).sort());
});
