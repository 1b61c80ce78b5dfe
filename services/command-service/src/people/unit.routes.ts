import {
  foundUnitBody,
  moveUnitBody,
  renameUnitBody,
  takeBackUnitMoveBody,
} from '@cairn/contracts/unit.commands';
import { unit } from '@cairn/domain/unit.decider';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import { commandRoutes } from '../command-routes.ts';
import { unitTreeFacts, unitTreeId } from './unit-tree.facts.ts';

/** The commands to units. */
export const unitRoutes = commandRoutes(
  { decider: unit, key: 'unitId', facts: async () => undefined },
  {
    FoundUnit: {
      path: '/v1/units',
      summary: 'Found a unit',
      body: foundUnitBody,
      makes: 'unitId',
    },
    RenameUnit: {
      path: '/v1/units/:unitId/name',
      summary: 'Give a unit another name',
      body: renameUnitBody,
    },
  },
);

const description =
  'All moves are in one stream. If-Match expects its revision, which the list of units shows as `treeRevision`.';

/** The commands to the tree of units. */
export const unitTreeRoutes = commandRoutes(
  { decider: unitTree, key: 'unitId', sharedStream: unitTreeId, facts: unitTreeFacts },
  {
    MoveUnit: {
      path: '/v1/units/:unitId/moves',
      summary: 'Move a unit under another unit or to the top, from a day on',
      description,
      body: moveUnitBody,
    },
    TakeBackUnitMove: {
      path: '/v1/units/:unitId/moves/take-back',
      summary: 'Take back a move of a unit that has not begun',
      description,
      body: takeBackUnitMoveBody,
    },
  },
);
