import { noRelation } from '@cairn/access/matching';
import { foundUnitBody, type MoveUnit, moveUnitBody } from '@cairn/contracts/unit.commands';
import { id } from '@cairn/contracts/values';
import { unit } from '@cairn/domain/unit.decider';
import { unitTree } from '@cairn/domain/unit-tree.decider';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { commandRoute } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { handle } from '../handle.ts';
import { isFounded } from './person.facts.ts';
import { registerCommands } from '../register-commands.ts';
import { unitTreeId } from './unit-tree.facts.ts';

const moving = (context: CommandContext, app: App): void => {
  const params = z.object({ unitId: id });
  const summary = 'Move a unit under another, or to the top, from a day on';
  const description =
    'Moves are one stream: If-Match takes the revision of the whole tree, `treeRevision` of the list of units.';
  const options = commandRoute('MoveUnit', summary, { params, description, body: moveUnitBody });
  app.post('/v1/units/:unitId/moves', options, (request, reply) => {
    const { body } = request;
    const { unitId } = request.params;
    return handle(context, request, reply, {
      decider: unitTree,
      id: unitTreeId,
      about: unitId,
      relations: () => noRelation,
      command: ({ actor, at }): MoveUnit => ({
        type: 'MoveUnit',
        data: { ...body, unitId, occurredAt: body.occurredAt ?? at },
        actor,
        at,
      }),
      facts: async () => {
        const [unit, parent] = await Promise.all(
          [unitId, body.parentId].map((each) => isFounded(context, each)),
        );
        return { unit: unit === true, parent: parent === true };
      },
    });
  });
};

/** The commands to units; a move goes to the one stream of all. */
export const unitRoutes =
  (context: CommandContext) =>
  (app: App): void => {
    const place = { path: '/v1/units', summary: 'Found a unit', body: foundUnitBody, makes: 'unitId' };
    registerCommands(context, app, {
      decider: unit,
      key: 'unitId',
      places: { FoundUnit: place },
      facts: async () => undefined,
    });
    moving(context, app);
  };
