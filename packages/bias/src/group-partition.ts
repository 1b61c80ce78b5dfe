/** How many people, and how many of them were selected, by what they were selected for (such as `top`). */
export type GroupCounts = { readonly n: number; readonly selected: Readonly<Record<string, number>> };

/** People with the same attributes. `path` names their group in the hierarchy, from the coarsest attribute to the finest. */
export type Leaf = GroupCounts & { readonly path: readonly string[] };

/** Groups that are shown as one, in the order of their paths. */
export type MergedGroup = GroupCounts & { readonly paths: readonly Leaf['path'][] };

const fewestShown = 5;

/** Two paths have the same key if they name the same groups. */
export const pathKey = (path: Leaf['path']): string => JSON.stringify(path);

/** The order of paths: by the coarsest attribute first, and a path before those that go on from it. */
export const byPath = (a: Leaf['path'], b: Leaf['path']): number => {
  const at = a.findIndex((name, depth) => name !== b[depth]);
  const [mine, other] = [a[at], b[at]];
  if (mine === undefined) return a.length - b.length;
  return other === undefined || mine > other ? 1 : -1;
};

/**
 * Whether figures about these people may be shown outside the fairness role: at least 5 people, and for each selection
 * neither all nor none of them selected, because either would tell something about every single one.
 */
export const mayBeShown = ({ n, selected }: GroupCounts): boolean =>
  n >= fewestShown && Object.values(selected).every((count) => count > 0 && count < n);

/** The people of several groups together. */
export const added = (groups: readonly GroupCounts[]): GroupCounts => ({
  n: groups.reduce((sum, { n }) => sum + n, 0),
  selected: groups.reduce<Record<string, number>>((sums, { selected }) => {
    for (const [what, count] of Object.entries(selected)) sums[what] = (sums[what] ?? 0) + count;
    return sums;
  }, {}),
});

const merge = (groups: readonly MergedGroup[]): MergedGroup => ({
  ...added(groups),
  paths: groups.flatMap(({ paths }) => paths).sort(byPath),
});

/** The smallest group; of equal ones, the first. */
const smallestOf = (groups: readonly MergedGroup[]): MergedGroup | undefined =>
  groups.reduce<MergedGroup | undefined>(
    (least, each) => (least && least.n <= each.n ? least : each),
    undefined,
  );

/** Leaves below one node of the hierarchy, by the next name on their path. Leaves that end at the node come first. */
function childrenOf(leaves: readonly Leaf[], depth: number): readonly (readonly Leaf[])[] {
  const children = new Map<string | undefined, Leaf[]>();
  for (const leaf of leaves) {
    const name = leaf.path[depth];
    const known = children.get(name);
    if (known) known.push(leaf);
    else children.set(name, [leaf]);
  }
  return [...children.values()];
}

type Merging = { groups: readonly MergedGroup[]; rest: readonly MergedGroup[] };

/** What may be shown of the leaves below a node, and the rest, which may not be shown by itself. */
function mergeBelow(leaves: readonly Leaf[], depth: number): Merging {
  const ends = leaves.every(({ path }) => path.length <= depth);
  const parts: readonly Merging[] = ends
    ? leaves.map(({ path, ...counts }) => ({ groups: [], rest: [{ ...counts, paths: [path] }] }))
    : childrenOf(leaves, depth).map((child) => mergeBelow(child, depth + 1));
  const groups = parts.flatMap((part) => part.groups);
  const rests = parts.flatMap((part) => part.rest);
  if (rests.length === 0) return { groups, rest: [] };
  const rest = merge(rests);
  if (mayBeShown(rest)) return { groups: [...groups, rest], rest: [] };
  const least = smallestOf(groups);
  if (!least) return { groups, rest: [rest] };
  return { groups: groups.map((each) => (each === least ? merge([least, rest]) : each)), rest: [] };
}

/**
 * The one partition of all people in which figures about groups leave the fairness role. Groups that may not be shown by
 * themselves (`mayBeShown`) are merged with each other below the same node of the hierarchy, then with the smallest group
 * there, and only then across nodes. Every person is in exactly one group, so whatever is added or subtracted gives a union
 * of these groups, of which each may be shown.
 *
 * A selection for which all or none of all people were selected is left out. The result is empty if there are fewer than 5
 * people. It does not depend on the order of the leaves. Make it once for a cycle and keep it: two partitions of the same
 * people could be subtracted from each other.
 *
 * It does not hide why groups were merged: who knows the size of each group sees that a merge of large ones had another
 * reason than size.
 */
export function groupPartition(leaves: readonly Leaf[]): readonly MergedGroup[] {
  const all = added(leaves);
  const told = Object.keys(all.selected).filter((what) =>
    mayBeShown({ n: all.n, selected: { [what]: all.selected[what] ?? 0 } }),
  );
  const people = leaves
    .filter(({ n }) => n > 0)
    .sort((a, b) => byPath(a.path, b.path))
    .map((leaf) => ({
      ...leaf,
      selected: Object.fromEntries(told.map((what) => [what, leaf.selected[what] ?? 0])),
    }));
  return mergeBelow(people, 0).groups;
}
