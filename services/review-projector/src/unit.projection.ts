import { unitTreeStream } from '@cairn/contracts/streams';
import { append, byIdOf, fold } from '@cairn/projection/view';
import {
  unitMoveTable,
  unitMoveVersionTable,
  unitTable,
  unitTreeTable,
} from '@cairn/read-model/people.tables';
import { renaming } from './renaming.ts';

/** One row per unit. */
export const unitView = fold(unitTable, {
  headOf: byIdOf('unit'),
  keys: (event) =>
    event.type === 'UnitFounded' || event.type === 'UnitRenamed' ? [[event.data.unitId]] : [],
  evolve: (row, event, _, knownAt) => {
    if (event.type === 'UnitRenamed')
      return row && { ...row, ...renaming(row, event), revision: event.revision };
    if (event.type !== 'UnitFounded') return row;
    const { unitId, name, kind } = event.data;
    const { revision, position } = event;
    return {
      unit_id: unitId,
      name,
      former_names: [],
      kind,
      known_at: knownAt,
      revision,
      position: String(position),
    };
  },
});

/** One row per unit and day on which a parent begins. Of two for one day, the later event counts. */
export const unitMoveView = fold(unitMoveTable, {
  keys: (event) =>
    event.type === 'UnitMoved' || event.type === 'UnitMoveTakenBack'
      ? [[event.data.unitId, event.data.effectiveFrom]]
      : [],
  evolve: (row, event) => {
    if (event.type === 'UnitMoveTakenBack') return undefined;
    if (event.type !== 'UnitMoved') return row;
    const { unitId, parentId, effectiveFrom, reason } = event.data;
    return {
      position: String(event.position),
      unit_id: unitId,
      parent_id: parentId,
      effective_from: effectiveFrom,
      reason: reason ?? null,
    };
  },
});

/** One row per move, and per move taken back. */
export const unitMoveVersionView = append(unitMoveVersionTable, (event, knownAt) => {
  if (event.type !== 'UnitMoved' && event.type !== 'UnitMoveTakenBack') return [];
  const { unitId, effectiveFrom, reason } = event.data;
  return [
    {
      position: String(event.position),
      unit_id: unitId,
      parent_id: event.type === 'UnitMoved' ? event.data.parentId : null,
      effective_from: effectiveFrom,
      reason: reason ?? null,
      taken_back: event.type === 'UnitMoveTakenBack',
      known_at: knownAt,
    },
  ];
});

/** A single row: the revision of the stream of all moves. */
export const unitTreeView = fold(unitTreeTable, {
  headOf: (stream) => (stream === unitTreeStream ? [stream] : undefined),
  keys: (event) => (event.stream === unitTreeStream ? [[event.stream]] : []),
  evolve: (_, { revision }, [stream]) => ({ stream, revision }),
});
