import { given } from '@cairn/testing/given-when-then';
import { describe, test } from 'vitest';
import { uuid } from '@cairn/testing/uuid';
import { alignment } from './alignment.decider.ts';
import { maxLevels } from './alignment.rules.ts';
import { closedGoal, openGoal, wasAligned, wasUnaligned } from './alignment.fixture.ts';
import { commandOf } from './command.fixture.ts';
import { goal } from './goal.decider.ts';

const contribute = { kind: 'contribute' as const, weight: 1 };
const reason = 'The plan changed';
const align = (
  child: number,
  parent: number,
  how: { kind: 'contribute' | 'support'; weight: number; reason?: string } = contribute,
) => commandOf('AlignGoal', { goalId: uuid(child), parentId: uuid(parent), ...how });
const unalign = (child: number, why: { reason?: string } = { reason }) =>
  commandOf('UnalignGoal', { goalId: uuid(child), ...why });
const both = (child: number, parent: number) => ({ child: openGoal(child), parent: openGoal(parent) });
/** Goals first … last, each aligned to the one before. */
const chain = (first: number, last: number) =>
  Array.from({ length: last - first }, (_, n) => wasAligned(first + n + 1, first + n));

describe('aligning goals', () => {
  test('aligns a goal in an event with the contexts of both goals', () => {
    given(alignment).when(align(2, 1), both(2, 1)).decides(wasAligned(2, 1));
  });

  test('decides nothing for the same alignment again, but changes its kind or weight', () => {
    const support = { kind: 'support' as const, weight: 1, reason };
    given(alignment, wasAligned(2, 1)).when(align(2, 1), both(2, 1)).decidesNothing();
    given(alignment, wasAligned(2, 1))
      .when(align(2, 1, support), both(2, 1))
      .decides(wasAligned(2, 1, support));
    given(alignment, wasAligned(2, 1))
      .when(align(2, 1, { ...contribute, weight: 3, reason }), both(2, 1))
      .decides(wasAligned(2, 1, { weight: 3, reason }));
  });

  test('refuses an alignment dated before either goal began', () => {
    const early = { occurredAt: '2026-06-30T12:00:00.000Z' };
    const began = (n: number) =>
      ({ ...openGoal(n), since: '2026-06-01T00:00:00.000Z' }) as ReturnType<typeof openGoal>;
    const { type, data, ...by } = align(2, 1);
    const before = { type, data: { ...data, ...early }, ...by };
    const unaligned = { ...unalign(2), data: { ...unalign(2).data, ...early } };
    for (const facts of [
      both(2, 1),
      { ...both(2, 1), child: began(2) },
      { ...both(2, 1), parent: began(1) },
    ]) {
      given(alignment).when(before, facts).refuses('occurred-at/too-early', 'occurredAt');
      given(alignment, wasAligned(2, 1))
        .when(unaligned, facts)
        .refuses('occurred-at/too-early', 'occurredAt');
    }
    const { type: aligned, data: link } = wasAligned(2, 1);
    given(alignment)
      .when(before, { child: began(2), parent: began(1) })
      .decides({ type: aligned, data: { ...link, ...early } } as ReturnType<typeof wasAligned>);
  });

  test('refuses a second parent', () => {
    given(alignment, wasAligned(3, 1))
      .when(align(3, 2), both(3, 2))
      .refuses('alignment/already-aligned', 'parentId');
    given(alignment, wasAligned(3, 1), wasUnaligned(3, 1))
      .when(align(3, 2), both(3, 2))
      .decides(wasAligned(3, 2));
  });

  test('refuses a goal as its own parent or below its own descendant', () => {
    given(alignment).when(align(1, 1), both(1, 1)).refuses('alignment/own-parent', 'parentId');
    given(alignment, wasAligned(2, 1)).when(align(1, 2), both(1, 2)).refuses('alignment/loop', 'parentId');
    given(alignment, ...chain(1, 5))
      .when(align(1, 5), both(1, 5))
      .refuses('alignment/loop', 'parentId');
  });

  test('refuses more than eight levels, counted above the parent and below the child', () => {
    const [top, below] = [chain(1, 4), chain(5, 9)];
    given(alignment, ...chain(1, maxLevels - 1))
      .when(align(8, 7), both(8, 7))
      .decides(wasAligned(8, 7));
    given(alignment, ...chain(1, maxLevels))
      .when(align(9, 8), both(9, 8))
      .refuses('alignment/too-deep', 'parentId');
    given(alignment, ...top, ...below)
      .when(align(5, 4), both(5, 4))
      .refuses('alignment/too-deep', 'parentId');
    given(alignment, ...top, ...below)
      .when(align(5, 3), both(5, 3))
      .decides(wasAligned(5, 3));
  });

  test('refuses to align a goal that was never set, as child or parent', () => {
    given(alignment)
      .when(align(2, 1), { child: goal.initial, parent: openGoal(1) })
      .refuses('goal/unknown');
    given(alignment)
      .when(align(2, 1), { child: openGoal(2), parent: goal.initial })
      .refuses('alignment/unknown-parent', 'parentId');
  });

  test('refuses to align a closed goal, as child or parent', () => {
    given(alignment)
      .when(align(2, 1), { child: closedGoal(2), parent: openGoal(1) })
      .refuses('goal/already-closed');
    given(alignment)
      .when(align(2, 1), { child: openGoal(2), parent: closedGoal(1) })
      .refuses('alignment/parent-closed', 'parentId');
  });

  test('refuses an alignment in the future', () => {
    const { data, ...command } = align(2, 1);
    given(alignment)
      .when({ ...command, data: { ...data, occurredAt: '2030-01-01T00:00:00.000Z' } }, both(2, 1))
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });
});

describe('unaligning goals', () => {
  test('unaligns a goal in an event with the contexts of both goals', () => {
    given(alignment, wasAligned(2, 1))
      .when(unalign(2), both(2, 1))
      .decides(wasUnaligned(2, 1, { reason }));
  });

  test('decides nothing if the goal has no parent', () => {
    const facts = { child: openGoal(2), parent: goal.initial };
    given(alignment).when(unalign(2), facts).decidesNothing();
    given(alignment, wasAligned(2, 1), wasUnaligned(2, 1)).when(unalign(2), facts).decidesNothing();
  });

  test('unaligns a goal from a closed parent, but refuses to unalign a closed goal', () => {
    given(alignment, wasAligned(2, 1))
      .when(unalign(2), { child: openGoal(2), parent: closedGoal(1) })
      .decides(wasUnaligned(2, 1, { reason }));
    given(alignment, wasAligned(2, 1))
      .when(unalign(2), { child: closedGoal(2), parent: openGoal(1) })
      .refuses('goal/already-closed');
  });

  test('refuses to unalign a goal whose parent changed meanwhile', () => {
    given(alignment, wasAligned(2, 1)).when(unalign(2), both(2, 3)).refuses('alignment/moved');
  });

  test('refuses to unalign a goal that was never set', () => {
    given(alignment).when(unalign(2), { child: goal.initial, parent: goal.initial }).refuses('goal/unknown');
  });
});
