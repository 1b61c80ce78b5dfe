import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupPartition, type Leaf, mayBeShown, type MergedGroup } from './group-partition.ts';

const leaf = (path: string, n: number, top: number, bottom = 1): Leaf => ({
  path: path.split(' '),
  n,
  selected: { top, bottom },
});
const shown = (...leaves: Leaf[]) =>
  groupPartition(leaves).map(({ paths, n, selected }) => [
    paths.map((path) => path.join(' ')).join(', '),
    n,
    selected['top'],
  ]);

describe('the partition in which groups leave the fairness role', () => {
  test('keeps groups of five or more that were partly selected', () => {
    expect(shown(leaf('men', 5, 2), leaf('women', 6, 1))).toEqual([
      ['men', 5, 2],
      ['women', 6, 1],
    ]);
  });

  test('merges groups under five with each other, if together they are enough', () => {
    expect(shown(leaf('men 30s', 9, 2), leaf('men 40s', 4, 1), leaf('men 50s', 3, 1))).toEqual([
      ['men 30s', 9, 2],
      ['men 40s, men 50s', 7, 2],
    ]);
  });

  test('merges a group under five with the smallest group below the same node before it goes further up', () => {
    const leaves = [
      leaf('men 30s', 9, 2),
      leaf('men 40s', 8, 2),
      leaf('men 50s', 4, 1),
      leaf('women 30s', 5, 1),
    ];
    expect(shown(...leaves)).toEqual([
      ['men 30s', 9, 2],
      ['men 40s, men 50s', 12, 3],
      ['women 30s', 5, 1],
    ]);
    expect(shown(leaf('men 30s', 4, 1), leaf('women 30s', 9, 1), leaf('women 40s', 8, 1))).toEqual([
      ['women 30s', 9, 1],
      ['men 30s, women 40s', 12, 2],
    ]);
  });

  test('merges groups of which all or none were selected, for either band', () => {
    expect(shown(leaf('a', 20, 0), leaf('b', 30, 3), leaf('c', 40, 4))).toEqual([
      ['a, b', 50, 3],
      ['c', 40, 4],
    ]);
    expect(shown(leaf('a', 20, 20), leaf('b', 30, 3))).toEqual([['a, b', 50, 23]]);
    expect(shown(leaf('a', 20, 5, 0), leaf('b', 30, 3))).toEqual([['a, b', 50, 8]]);
  });

  test('leaves out a selection for which all or none of all people were selected', () => {
    const leaves = [leaf('a', 20, 4, 0), leaf('b', 30, 3, 0)];
    expect(groupPartition(leaves)).toEqual([
      { paths: [['a']], n: 20, selected: { top: 4 } },
      { paths: [['b']], n: 30, selected: { top: 3 } },
    ]);
  });

  test('is empty for fewer than five people, and drops groups without people', () => {
    expect(groupPartition([])).toEqual([]);
    expect(shown(leaf('a', 2, 1), leaf('b', 2, 1))).toEqual([]);
    expect(shown(leaf('a', 9, 2), leaf('b', 0, 0, 0))).toEqual([['a', 9, 2]]);
  });

  test('takes groups at several depths, and people whose finer attribute is unknown', () => {
    expect(shown(leaf('men', 7, 1), leaf('men 30s', 6, 2), leaf('men 40s', 2, 1))).toEqual([
      ['men', 7, 1],
      ['men 30s, men 40s', 8, 3],
    ]);
  });
});

const counts = fc
  .record({ n: fc.integer({ min: 0, max: 14 }), top: fc.nat(14), bottom: fc.nat(14) })
  .map(({ n, top, bottom }) => ({
    n,
    selected: { top: Math.min(n, top), bottom: Math.min(n - Math.min(n, top), bottom) },
  }));
const path = fc.tuple(
  fc.constantFrom('f', 'm', 'x'),
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom('1', '2', '3'),
);
const organisations = fc
  .uniqueArray(fc.record({ path, counts }), { selector: (each) => each.path.join(' '), maxLength: 18 })
  .map((all): Leaf[] => all.map((each) => ({ path: each.path, ...each.counts })));

const total = (groups: readonly (Leaf | MergedGroup)[], what?: string) =>
  groups.reduce((sum, { n, selected }) => sum + (what ? (selected[what] ?? 0) : n), 0);

describe('any organisation', () => {
  test('shows no group of fewer than five, or of which all or none were selected', () => {
    fc.assert(
      fc.property(organisations, (leaves) => {
        expect(groupPartition(leaves).filter((group) => !mayBeShown(group))).toEqual([]);
      }),
    );
  });

  test('is partitioned whole: each person is counted in exactly one group', () => {
    fc.assert(
      fc.property(organisations, (leaves) => {
        const groups = groupPartition(leaves);
        fc.pre(total(leaves) >= 5);
        const counted = leaves.filter(({ n }) => n > 0).map((each) => each.path.join(' '));
        expect(groups.flatMap(({ paths }) => paths.map((each) => each.join(' '))).sort()).toEqual(
          counted.sort(),
        );
        expect(total(groups)).toBe(total(leaves));
        for (const group of groups)
          expect(total(leaves.filter((each) => group.paths.includes(each.path)))).toBe(group.n);
        for (const what of Object.keys(groups[0]?.selected ?? {}))
          expect(total(groups, what)).toBe(total(leaves, what));
      }),
    );
  });

  test('tells nothing about a smaller group, or one of which all or none were selected, whatever is added or subtracted', () => {
    fc.assert(
      fc.property(
        organisations,
        fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
        (leaves, isAdded) => {
          const groups = groupPartition(leaves);
          // Groups share no person, so the only people whose figures follow from theirs are those of some groups, or of all others.
          const sum = groups.filter((_, i) => isAdded[i]);
          const rest = groups.filter((group) => !sum.includes(group));
          for (const union of [sum, rest].filter(({ length }) => length > 0)) {
            const selected = Object.keys(groups[0]?.selected ?? {}).map(
              (what) => [what, total(union, what)] as const,
            );
            expect(mayBeShown({ n: total(union), selected: Object.fromEntries(selected) })).toBe(true);
          }
        },
      ),
    );
  });

  test('merges nothing if every group may be shown', () => {
    fc.assert(
      fc.property(organisations, (leaves) => {
        const fine = leaves.filter(mayBeShown);
        expect(groupPartition(fine)).toHaveLength(fine.length);
      }),
    );
  });

  test('is partitioned the same way whatever the order of its groups', () => {
    fc.assert(
      fc.property(organisations, (leaves) => {
        expect(groupPartition(leaves.toReversed())).toEqual(groupPartition(leaves));
      }),
    );
  });
});
