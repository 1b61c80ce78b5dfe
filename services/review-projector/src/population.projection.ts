import { fold } from '@cairn/projection/view';
import { launchTable, leftOutTable, memberChangeTable } from '@cairn/read-model/population.tables';

/** One row per launch. */
export const launchView = fold(launchTable, {
  keys: (event) =>
    event.type === 'LaunchRequested' || event.type === 'LaunchCompleted' ? [[event.data.launchId]] : [],
  evolve: (row, event) => {
    const { metadata } = event;
    if (event.type === 'LaunchRequested')
      return {
        launch_id: event.data.launchId,
        cycle_id: event.data.cycleId,
        kind: event.data.kind,
        requested_by: metadata.actor.personId,
        requested_at: event.data.occurredAt,
        requested_recorded_at: metadata.recordedAt,
        opened: null,
        open_before: null,
        left_out: null,
        completed_at: null,
        completed_recorded_at: null,
        position: String(event.position),
      };
    if (event.type !== 'LaunchCompleted') return row;
    const { opened, openBefore, leftOut, occurredAt } = event.data;
    return (
      row && {
        ...row,
        opened,
        open_before: openBefore,
        left_out: leftOut,
        completed_at: occurredAt,
        completed_recorded_at: metadata.recordedAt,
      }
    );
  },
});

/** One row per employment that a launch left out. */
export const leftOutView = fold(leftOutTable, {
  keys: (event) =>
    event.type === 'EmploymentsLeftOut'
      ? event.data.leftOut.map(({ employmentId }): [string, string] => [event.data.cycleId, employmentId])
      : [],
  evolve: (row, event, [cycleId, employmentId]) => {
    if (event.type !== 'EmploymentsLeftOut') return row;
    const found = event.data.leftOut.find((each) => each.employmentId === employmentId);
    if (!found) return row;
    return {
      cycle_id: cycleId,
      employment_id: employmentId,
      person_id: found.personId,
      reason: found.reason,
      launch_id: event.data.launchId,
      position: String(event.position),
    };
  },
});

const changes = { LateJoinerAdded: 'joined', LeaverExcluded: 'left' } as const;

/** One row per employment that joined a cycle after its launch, and one per employment that left it. */
export const memberChangeView = fold(memberChangeTable, {
  keys: ({ type, data }) =>
    type === 'LateJoinerAdded' || type === 'LeaverExcluded'
      ? [[data.cycleId, data.employmentId, changes[type]] as const]
      : [],
  evolve: (row, { type, data, metadata, position }) => {
    if (type !== 'LateJoinerAdded' && type !== 'LeaverExcluded') return row;
    return {
      cycle_id: data.cycleId,
      employment_id: data.employmentId,
      change: changes[type],
      person_id: data.personId,
      why: type === 'LeaverExcluded' ? data.why : null,
      reason: type === 'LeaverExcluded' ? data.reason : null,
      changed_by: metadata.actor.personId,
      changed_at: data.occurredAt,
      changed_recorded_at: metadata.recordedAt,
      position: String(position),
    };
  },
});
