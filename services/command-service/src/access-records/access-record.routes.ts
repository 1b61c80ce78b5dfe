import { allow, noRelation } from '@cairn/access/matching';
import { recordAccessBody } from '@cairn/contracts/access.commands';
import { accessRecord } from '@cairn/domain/access-record.decider';
import type { App } from '@cairn/http/app';
import { actorOf } from '@cairn/http/principal';
import { newId } from '@cairn/runtime/new-id';
import pMap from 'p-map';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';

const concurrency = 32;

const recorded = z.object({
  correlationId: z.uuid().describe('the records of this request have it in common'),
  position: z.string().describe('send it to a query as `after`, so that the answer reflects these records'),
});

const description =
  'The query service sends this with the token of whoever reads, before it shows the name of a confidential giver, the packet of a review or its flags. It appends one record for each person concerned, about the reader and nobody else.';

/** What a reader is about to be shown: one record in the stream of each person concerned. */
export const accessRecordRoutes = (context: CommandContext) => (app: App) => {
  app.post(
    '/v1/access-records',
    {
      config: { access: 'RecordAccess' },
      schema: {
        tags: ['access-records'],
        summary: 'Record what you are about to be shown about others',
        description,
        body: recordAccessBody,
        response: { 200: recorded },
      },
    },
    async ({ body: { role, people }, principal }) => {
      const roles = principal.roles.filter((each) => each === role);
      const actor = actorOf(principal, allow(roles, 'RecordAccess', noRelation));
      const at = context.now().toISOString();
      const correlationId = newId();
      const record = ({ personId, shown }: (typeof people)[number]) =>
        context.execute({
          decider: accessRecord,
          id: personId,
          command: { type: 'RecordAccess', data: { personId, shown, occurredAt: at }, actor, at },
          correlationId,
          causationId: correlationId,
        });
      const done = await pMap(people, record, { concurrency });
      const last = done.reduce((most, { position }) => (position > most ? position : most), 0n);
      return { correlationId, position: String(last) };
    },
  );
};
