import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { readPacket } from './packet.read.ts';
import { packet } from './packet.shapes.ts';

export const packetRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/reviews/:reviewId/packet',
    {
      config: { access: 'ReadPacket' },
      schema: {
        tags: ['reviews'],
        summary: 'Everything dated in the evaluation period of a review, by quarter, goal and perspective',
        description:
          'What a rater looks at before they rate. `seenAt` is what they send back with an assessment or a proposal. That you were shown it is recorded, unless you are its subject.',
        params: z.object({ reviewId: id }),
        querystring: z.object({ after }),
        response: { 200: packet },
      },
    },
    async (request) => readPacket(context, request, { ...request.params, ...request.query }),
  );
};
