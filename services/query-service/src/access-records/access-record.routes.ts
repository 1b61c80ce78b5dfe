import { accessKind } from '@cairn/contracts/access.values';
import type { App } from '@cairn/http/app';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { cursor, placed } from '../asking/page.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { accessRecordPage } from './access-record.query.ts';
import { accessRecordList } from './access-record.shapes.ts';

const query = z.object({
  person: person.optional().describe('the person of whom something was shown'),
  reader: person.optional(),
  kind: accessKind.optional(),
  cursor,
  limit,
  after,
});

const cursorContent = z.object({ list: z.literal('access-records'), before: placed });

export const accessRecordRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/access-records',
    {
      config: { access: 'ReadAccessRecords' },
      schema: {
        tags: ['access-records'],
        summary: 'Who was shown what of whom, newest first',
        description:
          'HR and auditors see the records about everybody else, and everybody those about themselves. What was shown of a review is told to its subject once the review is shared.',
        querystring: query,
        response: { 200: accessRecordList },
      },
    },
    async ({ query: { cursor, limit, after: position, ...filter }, principal }) => {
      const viewer = viewerOf(principal, 'ReadAccessRecords', context);
      await reflecting(context, ['review'], position);
      const before = cursor === undefined ? undefined : decodeCursor(cursor, cursorContent).before;
      const page = { viewer, before, limit };
      const { next, ...found } = await accessRecordPage(context, asAskedBy(principal, filter), page);
      return { ...found, next: next && encodeCursor({ list: 'access-records', before: next }) };
    },
  );
};
