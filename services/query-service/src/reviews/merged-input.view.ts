import type { NominatedRelation } from '@cairn/contracts/review.values';
import { groupsFor, marksTogether } from '@cairn/domain/merged-input.rules';
import { mergedMean } from '@cairn/scoring/merged-mean';
import { showClocks } from '../asking/two-clocks.ts';
import { findingsIn } from './merged-findings.view.ts';
import { type Group, groupsIn } from './merged-groups.view.ts';
import type { Contribution, InputRelease, InputScreening, MergedInputFound } from './merged-input.sql.ts';

type Input = Pick<MergedInputFound, 'policy' | 'scale' | 'dimensions'> & {
  releases: readonly InputRelease[];
  screenings: readonly InputScreening[];
  contributions: readonly Contribution[];
};

/** Who reads: HR and auditors, who oversee the review, read every group, and HR alone how many have answered. */
export type InputReader = { personId: string; overseer: boolean; hr: boolean };

type InputGroup = Group<Contribution, InputRelease>;

const statusOf = (
  isClosed: boolean,
  groups: readonly InputGroup[],
): 'collecting' | 'withheld' | 'released' => {
  if (groups.length > 0) return 'released';
  return isClosed ? 'withheld' : 'collecting';
};

const meansOf = ({ dimensions, scale }: Input, groups: readonly InputGroup[]) =>
  dimensions.map(({ dimension, label }) => {
    const marks = marksTogether(dimension, groups);
    const steps = (scale?.marks ?? []).map(({ value }) => value);
    return { dimension, label, mean: marks.length === 0 ? null : mergedMean(marks, steps) };
  });

const releasesOf = (groups: readonly InputGroup[]) =>
  [...new Set(groups.map(({ release }) => release))].map(
    ({ review_id, revision, occurred_at, recorded_at }) => ({
      stream: `mergedInput-${review_id}`,
      revision,
      ...showClocks(occurred_at, recorded_at),
    }),
  );

const inRelation = (input: Input, reader: InputReader, relation: NominatedRelation) => {
  const isIn = (row: { relation: NominatedRelation }): boolean => row.relation === relation;
  const releases = input.releases.filter(isIn);
  const contributions = input.contributions.filter(isIn);
  const all = groupsIn({ releases, screenings: input.screenings, contributions });
  const groups = reader.overseer ? all : groupsFor(reader.personId, all);
  return {
    relation,
    k: input.policy.mergedInput?.k ?? 0,
    status: statusOf(releases.length > 0, groups),
    texts: groups.flatMap(({ members }) => members.map(({ text }) => text)),
    means: groups.length === 0 ? [] : meansOf(input, groups),
    findings: findingsIn(groups),
    releases: releasesOf(groups),
    answered: reader.hr ? contributions.filter(({ superseded }) => !superseded).length : null,
  };
};

/**
 * The merged input of a review as one reader may see it, one entry for each relation that the cycle merges: whole groups
 * put together, with nothing that tells one text or mark from the others of its group.
 */
export const showMergedInput = (input: Input, reader: InputReader) =>
  (input.policy.mergedInput?.relations ?? []).map((relation) => inRelation(input, reader, relation));
