import { suggestionKinds } from '@cairn/contracts/suggestion.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { suggestionStatuses } from '@cairn/read-model/suggestion.tables';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { nameOfThing, next, personalText, personName, reflected, twoClocks } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { noteReviewsRead } from '../reviews/review-reads.ts';
import { suggestionPage } from './suggestion.query.ts';

const suggestion = z.object({
  suggestionId: z.uuid(),
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  writerId: z.uuid().describe('who asked for it'),
  writerName: personName,
  kind: z.enum(suggestionKinds),
  status: z.enum(suggestionStatuses).describe('what its writer did with it'),
  text: personalText.describe('the words of the model'),
  editedText: personalText.nullable().describe('the words that the writer uses instead, if they edited it'),
  model: z.string(),
  modelVersion: z.string().describe('what the answer calls the model'),
  template: z.string().describe('the prompt template with its version'),
  templateHash: z.string().describe('SHA-256 of the words of the template'),
  inputHash: z.string().describe('SHA-256 of everything that the model was sent'),
  outputHash: z.string().describe('SHA-256 of its answer, before placeholders became names'),
  ...twoClocks,
  answered: z.object(twoClocks).nullable().describe('when its writer accepted, edited or dismissed it'),
});

export const suggestionRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/suggestions',
    {
      config: { access: 'ReadSuggestions' },
      schema: {
        tags: ['suggestions'],
        summary: 'What a model suggested to people who write in reviews, oldest first',
        description:
          'A writer reads what was suggested to them; HR and auditors read all but what is about themselves.',
        querystring: z.object({
          review: id.optional(),
          cycle: id.optional(),
          writer: person.optional(),
          kind: z.enum(suggestionKinds).optional(),
          status: z.enum(suggestionStatuses).optional(),
          model: z.string().max(200).optional(),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ suggestions: z.array(suggestion), next, ...reflected }) },
      },
    },
    async (request) => {
      const { query, principal } = request;
      const viewer = viewerOf(principal, 'ReadSuggestions', context);
      const { cursor, limit, after: asked, ...filter } = query;
      await reflecting(context, ['review'], asked);
      const page = { viewer, after: afterOf('suggestions', cursor), limit };
      const found = await suggestionPage(context, asAskedBy(principal, filter), page);
      const reviewIds = found.suggestions.map(({ reviewId }) => reviewId);
      noteReviewsRead(context, request, { by: 'suggestions', reviewIds });
      return withCursor('suggestions', found);
    },
  );
};
