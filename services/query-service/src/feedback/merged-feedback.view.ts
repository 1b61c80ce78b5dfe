import { streamOf } from '@cairn/contracts/streams';
import { groupsFor } from '@cairn/domain/merged-input.rules';
import { fromJson } from '@cairn/read-model/json-rows';
import { feedbackReleaseTable } from '@cairn/read-model/merged-feedback.tables';
import { showClocks } from '../asking/two-clocks.ts';
import { findingsIn } from '../reviews/merged-findings.view.ts';
import { groupsIn } from '../reviews/merged-groups.view.ts';
import type { FeedbackRelease } from './merged-feedback.sql.ts';

export const releaseRow = fromJson(feedbackReleaseTable);

/**
 * A release of merged feedback as one reader may see it: whole groups put together, with nothing that tells one text from
 * the others of its group.
 */
export const showRelease = (personId: string) => (row: FeedbackRelease) => {
  const { subject_id, revision, outcomes, members } = row;
  const screenings = outcomes ? [{ release_revision: revision, groups: outcomes }] : [];
  const all = groupsIn({ releases: [row], screenings, contributions: members });
  const groups = row.overseen ? all : groupsFor(personId, all);
  return {
    cycleId: row.cycle_id,
    cycleName: row.cycle_name,
    period: { from: row.period_from, to: row.period_to },
    audience: row.audience,
    k: row.k,
    status: groups.length === 0 ? ('withheld' as const) : ('released' as const),
    texts: groups.flatMap((group) => group.members.map(({ text }) => text)),
    findings: findingsIn(groups),
    evidence: { stream: streamOf('mergedFeedback', subject_id), revision },
    ...showClocks(row.occurred_at, row.recorded_at),
  };
};
