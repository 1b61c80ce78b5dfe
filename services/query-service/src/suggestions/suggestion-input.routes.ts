import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after } from '../asking/after.ts';
import { reflected } from '../asking/shapes.ts';
import type { QueryContext } from '../context.ts';
import { readPacket } from '../packets/packet.read.ts';
import { suggestionInputOf } from './suggestion-input.query.ts';

const suggestionInput = z.object({
  reviewId: z.uuid(),
  text: z.string().describe('the packet in words, with placeholders instead of names'),
  placeholders: z
    .array(z.object({ placeholder: z.string(), name: z.string() }))
    .describe('the names that the placeholders stand for; a model is not told them'),
  ...reflected,
});

export const suggestionInputRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/reviews/:reviewId/suggestion-input',
    {
      config: { access: 'ReadPacket' },
      schema: {
        tags: ['suggestions'],
        summary: 'What a model is told about a review if you ask it for a suggestion',
        description:
          'It is your packet of the review in words: without ids, e-mail addresses and ratings, without those who gave feedback, and without the names of people who are registered. The command service asks for it with your token before it asks a model. That you were shown the packet is recorded.',
        params: z.object({ reviewId: id }),
        querystring: z.object({ after }),
        response: { 200: suggestionInput },
      },
    },
    async (request) => {
      const packet = await readPacket(context, request, { ...request.params, ...request.query });
      return suggestionInputOf(context, packet);
    },
  );
};
