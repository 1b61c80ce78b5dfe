import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { next, personalText, personName, reflected, revision, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { groupPage } from './group.query.ts';

const group = z.object({
  value: personalText,
  validFrom: z.string().describe('the first day on which this is so'),
  selfDeclared: z.boolean(),
  source: z.string(),
  consent: z.boolean(),
  basis: z.string().nullable().describe('why it may be held without consent'),
  reason: personalText.nullable().describe('why another value was recorded than before'),
  recordedById: z.uuid(),
  recordedByName: personName,
  ...twoClocks,
});

const list = z.object({
  groups: z.array(
    z.object({
      personId: z.uuid(),
      personName,
      category: z.string(),
      groups: z.array(group),
      withdrawn: z.object(twoClocks).nullable().describe('when consent was withdrawn; null if it never was'),
      revision,
    }),
  ),
  next,
  ...reflected,
});

export const groupRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/groups',
    {
      config: { access: 'ReadGroups' },
      schema: {
        tags: ['fairness'],
        summary: 'The groups of people, such as sex and ethnicity, in the order in which they were recorded',
        description:
          'What somebody no longer consents to is not shown any more, and nobody reads their own here.',
        querystring: z.object({
          person: id.optional(),
          category: z
            .string()
            .regex(/^[^\0]{1,40}$/, 'up to 40 characters')
            .toLowerCase()
            .optional(),
          cursor,
          limit,
          after,
        }),
        response: { 200: list },
      },
    },
    async ({ query: { cursor, limit, after: position, ...filter }, principal }) => {
      const { personId: readerId } = viewerOf(principal, 'ReadGroups', context);
      await reflecting(context, ['review'], position);
      const page = { readerId, after: afterOf('groups', cursor), limit };
      return withCursor('groups', await groupPage(context, filter, page));
    },
  );
};
