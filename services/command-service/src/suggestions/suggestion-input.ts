import { coordinateSchema } from '@cairn/contracts/coordinate';
import { Rejection } from '@cairn/contracts/rejection';
import { urlIn } from '@cairn/http/service-url';
import { z } from 'zod';

const input = z.object({
  text: z.string(),
  placeholders: z.array(z.object({ placeholder: z.string(), name: z.string() })),
  seenAt: z.record(z.string(), coordinateSchema),
});
export type SuggestionInput = z.infer<typeof input>;

/** The answer of the query service to `GET /v1/reviews/:reviewId/suggestion-input`. */
export type InputReply = { status: number; body: unknown };

/** Asks the query service under a path, with the token of the writer. */
export type ReadInput = (authorization: string, path: string) => Promise<InputReply>;

const patienceMs = 20_000;

/** Asks the query service over HTTP. */
export const readInputFrom =
  (queryUrl: string): ReadInput =>
  async (authorization, path) => {
    const reply = await fetch(urlIn(queryUrl, path), {
      headers: { authorization },
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: reply.status, body: await reply.json() };
  };

const away = (): never => {
  throw new Rejection(
    'behind',
    'suggestion/no-input',
    'What a model may be told of the review cannot be read now; try again.',
  );
};

type Asked = { authorization: string; reviewId: string; after: bigint };

/**
 * What a model may be told of a review, from read models that have passed the position `after`. Refuses somebody who does not
 * see the whole review.
 */
export const inputFor = async (
  read: ReadInput,
  { authorization, reviewId, after }: Asked,
): Promise<SuggestionInput> => {
  const path = `/v1/reviews/${reviewId}/suggestion-input?after=${after}`;
  const { status, body } = await read(authorization, path).catch(away);
  if (status === 403 || status === 404)
    throw new Rejection(
      'forbidden',
      'suggestion/no-packet',
      'A model is told what you may see, and you do not see the packet of this review.',
    );
  const found = input.safeParse(body);
  return status === 200 && found.success ? found.data : away();
};
