import { append, fold } from '@cairn/projection/view';
import {
  contributionTable,
  inputReleaseTable,
  inputScreeningTable,
} from '@cairn/read-model/merged-input.tables';

const versionOf = (contributionId: string, revision: number): [string, string] => [
  contributionId,
  String(revision),
];

/** One row for each version of a contribution. A later version and a release mark it. */
export const contributionView = fold(contributionTable, {
  keys: (event) => {
    if (event.type === 'InputReleased')
      return event.data.groups
        .flat()
        .map(({ contributionId, revision }) => versionOf(contributionId, revision));
    if (event.type !== 'ContributionSubmitted') return [];
    const { contributionId } = event.data;
    const before = event.revision === 0 ? [] : [versionOf(contributionId, event.revision - 1)];
    return [...before, versionOf(contributionId, event.revision)];
  },
  evolve: (row, event, [, version]) => {
    if (event.type === 'InputReleased') return row && { ...row, released: true };
    if (event.type !== 'ContributionSubmitted') return row;
    const { data, metadata, revision, position } = event;
    if (version !== String(revision)) return row && { ...row, superseded: true };
    return {
      contribution_id: data.contributionId,
      revision,
      review_id: data.context.reviewId,
      assignment_id: data.context.assignmentId,
      cycle_id: data.context.cycleId,
      subject_id: data.context.subjectId,
      relation: data.context.relation,
      giver_id: data.giverId,
      k: data.promise.k,
      policy_version: data.promise.policyVersion,
      ratings: data.ratings,
      text: data.text,
      superseded: false,
      released: false,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      position: String(position),
    };
  },
});

/** One row for each release of merged input. */
export const inputReleaseView = append(inputReleaseTable, (event) => {
  if (event.type !== 'InputReleased') return [];
  const { data, metadata, revision, position } = event;
  return [
    {
      review_id: data.reviewId,
      revision,
      relation: data.relation,
      k: data.k,
      policy_version: data.policyVersion,
      means_version: data.meansVersion,
      groups: data.groups,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      position: String(position),
    },
  ];
});

/** One row for each release that was screened. */
export const inputScreeningView = fold(inputScreeningTable, {
  keys: ({ type, data }) =>
    type === 'InputScreened' ? [[data.reviewId, String(data.release.revision)]] : [],
  evolve: (row, event) => {
    if (event.type !== 'InputScreened') return row;
    const { data, metadata, position } = event;
    return {
      review_id: data.reviewId,
      release_revision: data.release.revision,
      groups: data.groups,
      recorded_at: metadata.recordedAt,
      position: String(position),
    };
  },
});
