import { mostInPart, raterAbout } from '@cairn/contracts/fairness.values';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import {
  fairnessFindingTable,
  fairnessPartitionTable,
  fairnessRequestTable,
  fairnessScreeningTable,
} from '@cairn/read-model/fairness.tables';

/** One row for each screening of a cycle. */
export const fairnessScreeningView = fold(fairnessScreeningTable, {
  keys: (event) => (event.type === 'FairnessScreened' ? [[event.data.fairnessScreeningId]] : []),
  evolve: (row, event) => {
    if (event.type !== 'FairnessScreened') return row;
    const { data, metadata, revision, position } = event;
    return {
      fairness_screening_id: data.fairnessScreeningId,
      cycle_id: data.cycleId,
      trigger_event_id: data.trigger.eventId,
      trigger_type: data.trigger.type,
      inputs_up_to: data.inputsUpTo,
      reviews: data.reviews,
      rated: data.rated,
      unreadable: data.unreadable,
      categories: data.categories,
      bands: data.bands,
      released: data.released,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      revision,
      position: String(position),
    };
  },
});

const requestOf = (event: AnyRecorded): string | undefined => {
  if (event.type === 'FairnessScreeningRequested') return event.id;
  if (event.type === 'FairnessScreened') return event.data.trigger.eventId;
  return event.type === 'FairnessScreeningStood' ? event.data.requestId : undefined;
};

/** One row for each request to screen a cycle, with the screening that answers it. */
export const fairnessRequestView = fold(fairnessRequestTable, {
  keys: (event) => {
    const requestId = requestOf(event);
    return requestId === undefined ? [] : [[requestId]];
  },
  evolve: (row, event) => {
    if (event.type === 'FairnessScreeningRequested')
      return {
        request_id: event.id,
        cycle_id: event.data.cycleId,
        requested_by: event.metadata.actor.personId,
        fairness_screening_id: null,
        occurred_at: event.data.occurredAt,
        recorded_at: event.metadata.recordedAt,
        position: String(event.position),
      };
    if (!row || (event.type !== 'FairnessScreened' && event.type !== 'FairnessScreeningStood')) return row;
    return { ...row, fairness_screening_id: event.data.fairnessScreeningId };
  },
});

type Figures = Extract<AnyRecorded, { type: 'FairnessFiguresRecorded' }>['data'];

const membersOf = ({ paths }: Figures['groups'][number]): string => JSON.stringify(paths);

/** One row for each finding of a screening. A generated log may hold one twice; the last one counts. */
export const fairnessFindingView = fold(fairnessFindingTable, {
  keys: (event) =>
    event.type === 'FairnessFiguresRecorded'
      ? event.data.findings.map((each) => [event.data.fairnessScreeningId, each.detector, each.about])
      : [],
  evolve: (row, event, [, detector, about]) => {
    if (event.type !== 'FairnessFiguresRecorded') return row;
    const { findings, part, fairnessScreeningId } = event.data;
    const at = findings.findLastIndex((each) => each.detector === detector && each.about === about);
    const found = findings[at];
    if (!found) return row;
    return {
      fairness_screening_id: fairnessScreeningId,
      detector: found.detector,
      about: found.about,
      rater_id: raterAbout(found.about),
      version: found.version,
      kind: found.kind,
      outcome: found.outcome,
      numbers: found.numbers,
      sample_size: found.sampleSize,
      minimum: found.minimum,
      threshold: found.threshold,
      source: found.source,
      ours: found.ours,
      place: (part - 1) * mostInPart + at,
    };
  },
});

/** One row for each group of people of a screening. */
export const fairnessPartitionView = fold(fairnessPartitionTable, {
  keys: (event) =>
    event.type === 'FairnessFiguresRecorded'
      ? event.data.groups.map((each) => [event.data.fairnessScreeningId, membersOf(each)])
      : [],
  evolve: (row, event, [, members]) => {
    if (event.type !== 'FairnessFiguresRecorded') return row;
    const { groups, fairnessScreeningId } = event.data;
    const found = groups.findLast((each) => membersOf(each) === members);
    if (!found) return row;
    const { paths, n, selected } = found;
    return { fairness_screening_id: fairnessScreeningId, members: membersOf(found), paths, n, selected };
  },
});
