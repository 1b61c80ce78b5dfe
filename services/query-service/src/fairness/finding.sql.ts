import { findingSentence, tooLittleSentence } from '@cairn/bias/sentences/sentence';
import type { Personal } from '@cairn/contracts/personal';
import type { fairnessFindingTable } from '@cairn/read-model/fairness.tables';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { personName } from '../people/name.sql.ts';

export type FindingRow = RowOf<typeof fairnessFindingTable> & { rater_name: Personal | null };

/** The columns of `fairness_finding f`, with the name of the rater. */
export const findingColumns = sql`f.*, ${personName(sql`f.rater_id`)} as rater_name`;

/** The id of the last screening of a cycle; null before the first. */
export const lastScreening = (cycleId: RawBuilder<unknown>): RawBuilder<string | null> => sql`(
  select s.fairness_screening_id from review.fairness_screening s
  where s.cycle_id = ${cycleId} order by s.position desc limit 1)`;

const sentenceOf = (row: FindingRow): string | null => {
  const found = { ...row, sampleSize: row.sample_size };
  if (row.outcome === 'clear') return null;
  return row.outcome === 'flagged' ? findingSentence(found) : tooLittleSentence(found);
};

const shownFigures = (row: FindingRow) => ({
  sentence: sentenceOf(row),
  numbers: row.numbers,
  sampleSize: row.sample_size,
});

const withoutFigures = ({ outcome, detector }: FindingRow) => ({
  sentence:
    outcome === 'flagged'
      ? `The detector ${detector} raised a flag; its figures are for those who may know every mark of the cycle.`
      : null,
  numbers: {},
  sampleSize: null,
});

/** A finding with its sentence, or without its figures for those to whom they would tell a mark that they may not know. */
export const showFinding = (row: FindingRow, { figures }: { figures: boolean }) => ({
  raterId: row.rater_id,
  raterName: row.rater_name,
  detector: row.detector,
  version: row.version,
  about: row.about,
  outcome: row.outcome,
  ...(figures ? shownFigures(row) : withoutFigures(row)),
  minimum: row.minimum,
  threshold: row.threshold,
  source: row.source,
  ours: row.ours,
});
