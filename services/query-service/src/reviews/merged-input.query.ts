import type { Role } from '@cairn/contracts/envelope';
import { streamOf } from '@cairn/contracts/streams';
import { fromJson } from '@cairn/read-model/json-rows';
import {
  contributionTable,
  inputReleaseTable,
  inputScreeningTable,
} from '@cairn/read-model/merged-input.tables';
import { reflected } from '../asking/head.ts';
import { select } from '../asking/select.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { mergedInputOf } from './merged-input.sql.ts';
import { showMergedInput } from './merged-input.view.ts';

const releaseRow = fromJson(inputReleaseTable);
const screeningRow = fromJson(inputScreeningTable);
const contributionRow = fromJson(contributionTable);

/** The merged input of a review that the viewer sees whole; undefined if there is none. */
export const mergedInputPage = async (
  context: QueryContext,
  reviewId: string,
  { viewer, roles }: { viewer: Viewer; roles: readonly Role[] },
) => {
  const [found] = await select(context, mergedInputOf(reviewId, viewer));
  if (!found) return undefined;
  const { head, overseen } = found;
  const input = {
    ...found,
    releases: found.releases.map(releaseRow),
    screenings: found.screenings.map(screeningRow),
    contributions: found.contributions.map(contributionRow),
  };
  const reader = { personId: viewer.personId, overseer: overseen, hr: overseen && roles.includes('hr') };
  // The streams of contributions stay unnamed even if one is parked.
  const restsOn = { shown: [streamOf('review', reviewId), streamOf('mergedInput', reviewId)] };
  return {
    reviewId,
    subjectId: found.subject_id,
    subjectName: found.subject_name,
    relations: showMergedInput(input, reader),
    ...reflected({ review: head }, restsOn),
  };
};
