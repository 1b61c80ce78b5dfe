import type { Coordinate } from '@cairn/contracts/coordinate';
import type { FairnessFinding, FairnessInputs } from '@cairn/contracts/fairness.values';
import type { Personal } from '@cairn/contracts/personal';
import { boolean, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** A group of a person from a day on. Of two records for one day the later one is kept. */
export type DatedGroup = {
  validFrom: string;
  value: Personal;
  selfDeclared: boolean;
  source: string;
  consent: boolean;
  basis: string | null;
  reason: Personal | null;
  recordedBy: string;
  occurredAt: string;
  recordedAt: string;
};

/** One row for each person and category, without what the person no longer consents to. */
export const fairnessGroupTable = table('fairness_group', {
  columns: {
    person_id: text(),
    category: text(),
    /** In the order of their first days. */
    groups: jsonb<DatedGroup[]>(),
    /** When consent was withdrawn last; null if it never was. */
    withdrawn: jsonb<{ occurredAt: string; recordedAt: string }>().nullable(),
    opened_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['person_id', 'category'],
  indexes: [['opened_position'], ['category']],
});

/** One row for each time when the detectors over a cycle looked at it. */
export const fairnessScreeningTable = table('fairness_screening', {
  columns: {
    fairness_screening_id: text(),
    cycle_id: text(),
    trigger_event_id: text(),
    trigger_type: text(),
    inputs_up_to: jsonb<Coordinate>(),
    reviews: integer(),
    rated: integer(),
    unreadable: integer(),
    categories: jsonb<string[]>(),
    bands: jsonb<FairnessInputs['bands']>(),
    /** What it says about groups may be read outside the fairness role. */
    released: boolean(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['fairness_screening_id'],
  indexes: [['cycle_id', 'position']],
});

/** One row for each request to screen a cycle. */
export const fairnessRequestTable = table('fairness_request', {
  columns: {
    request_id: text(),
    cycle_id: text(),
    requested_by: text(),
    /** The screening that it led to, or that stands because nothing changed; null before there is an answer. */
    fairness_screening_id: text().nullable(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['request_id'],
  indexes: [['cycle_id', 'position']],
});

/** What a screening found about each rater, group and table. */
export const fairnessFindingTable = table('fairness_finding', {
  columns: {
    fairness_screening_id: text(),
    detector: text(),
    about: text(),
    /** The rater whom it is about; null if it is about groups. */
    rater_id: text().nullable(),
    version: text(),
    kind: text<FairnessFinding['kind']>(),
    outcome: text<FairnessFinding['outcome']>(),
    numbers: jsonb<Record<string, number>>(),
    sample_size: integer(),
    minimum: integer(),
    threshold: double(),
    source: text(),
    ours: boolean(),
    /** Its place among the findings of the screening. */
    place: integer(),
  },
  key: ['fairness_screening_id', 'detector', 'about'],
  indexes: [['fairness_screening_id', 'place']],
});

/** The people of a screening by their groups, merged so that no small group can be told. */
export const fairnessPartitionTable = table('fairness_partition', {
  columns: {
    fairness_screening_id: text(),
    /** The paths as text. */
    members: text(),
    paths: jsonb<string[][]>(),
    n: integer(),
    selected: jsonb<Record<string, number>>(),
  },
  key: ['fairness_screening_id', 'members'],
  indexes: [],
});
