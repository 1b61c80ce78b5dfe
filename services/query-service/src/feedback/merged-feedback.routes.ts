import { relationsAllowed } from '@cairn/access/matching';
import { learnsGiversAs } from '@cairn/access/recorded-reading';
import { feedbackAudiences } from '@cairn/contracts/feedback.values';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { recordAccess } from '../access-records/record-access.ts';
import { after, limit, reflecting } from '../asking/after.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import {
  backdated,
  next,
  occurredAt,
  personalText,
  personName,
  recordedAt,
  reflected,
  revision,
} from '../asking/shapes.ts';
import { viewerIfAny, viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { mergedFeedbackAbout, mergedFeedbackGivers, ownMergedFeedback } from './merged-feedback.query.ts';
import { givenFeedback, releasedFeedback } from './merged-feedback.shapes.ts';

const params = z.object({ personId: id });
const querystring = z.object({ after });

const about = z.object({
  personId: z.uuid(),
  personName,
  releases: z.array(releasedFeedback).describe('oldest first'),
  waiting: z
    .array(z.object({ audience: z.enum(feedbackAudiences), pieces: z.int() }))
    .nullable()
    .describe('how much waits for a release; for HR only, null for everybody else'),
  ...reflected,
});

const given = givenFeedback.extend({
  subjectId: z.uuid(),
  subjectName: personName,
  released: z.boolean().describe('it was released with that of others, and stays'),
  withdrawn: z.object({ at: occurredAt, recordedAt, backdated, reason: personalText.nullable() }).nullable(),
  revision,
});

const giver = givenFeedback.extend({ giverId: z.uuid(), giverName: personName });

const notFound = (): Rejection =>
  new Rejection('notFound', 'person/not-found', 'There is no person with this id whom you may see.');

const aboutRoute = (context: QueryContext, app: App): void => {
  app.get(
    '/v1/people/:personId/merged-feedback',
    {
      config: { access: 'ReadMergedFeedback' },
      schema: {
        tags: ['feedback'],
        summary: 'Released feedback about a person, merged so that nobody can tell who wrote what',
        params,
        querystring,
        response: { 200: about },
      },
    },
    async ({ params: { personId }, query, principal }) => {
      const viewer = viewerOf(principal, 'ReadMergedFeedback', context);
      const feedback = viewerIfAny(principal, 'ReadFeedback', context);
      await reflecting(context, ['review'], query.after);
      const asked = { viewer, feedback, roles: principal.roles };
      const found = await mergedFeedbackAbout(context, personId, asked);
      if (!found) throw notFound();
      return found;
    },
  );
};

const giversRoute = (context: QueryContext, app: App): void => {
  app.get(
    '/v1/people/:personId/merged-feedback/givers',
    {
      config: { access: 'ReadMergedGivers' },
      schema: {
        tags: ['feedback'],
        summary: 'Who gave the released feedback about a person; it is recorded that you saw it',
        params,
        querystring,
        response: { 200: z.object({ personId: z.uuid(), givers: z.array(giver), ...reflected }) },
      },
    },
    async (request) => {
      const { params, query, principal } = request;
      const viewer = viewerOf(principal, 'ReadMergedGivers', context);
      await reflecting(context, ['review'], query.after);
      const found = await mergedFeedbackGivers(context, params.personId, viewer);
      if (!found) throw notFound();
      const shown = found.givers.map(({ giverId: personId, feedbackId }) => ({
        personId,
        kind: 'contributionGiver' as const,
        id: feedbackId,
      }));
      await recordAccess(context, request, { role: learnsGiversAs(principal) ?? 'employee', shown });
      return found;
    },
  );
};

const ownRoute = (context: QueryContext, app: App): void => {
  app.get(
    '/v1/merged-feedback',
    {
      config: { access: 'ReadContributions' },
      schema: {
        tags: ['feedback'],
        summary: 'The merged feedback that you gave yourself, oldest first; nobody else reads it here',
        querystring: z.object({ cursor, limit, after }),
        response: { 200: z.object({ mergedFeedback: z.array(given), next, ...reflected }) },
      },
    },
    async ({ query, principal: { personId: giverId, roles } }) => {
      relationsAllowed(roles, 'ReadContributions');
      const { cursor, limit, after: asked } = query;
      await reflecting(context, ['review'], asked);
      const page = { giverId, after: afterOf('merged-feedback', cursor), limit };
      return withCursor('merged-feedback', await ownMergedFeedback(context, page));
    },
  );
};

export const mergedFeedbackRoutes = (context: QueryContext) => (app: App) => {
  for (const route of [aboutRoute, giversRoute, ownRoute]) route(context, app);
};
