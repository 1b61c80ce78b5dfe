import { coordinateSchema } from '@cairn/contracts/coordinate';
import { Rejection } from '@cairn/contracts/rejection';
import { z } from 'zod';

const input = z.object({
  text: z.string(),
  placeholders: z.array(z.object({ placeholder: z.string(), name: z.string() })),
  seenAt: z.record(z.string(), coordinateSchema),
});
export type SuggestionInput = z.infer<typeof input>;

/** The answer of the query service to `GET /v1/reviews/:reviewId/suggestion-input`. */
export type InputReply = { status: number; body: unknown };

/** Asks for what a model may be told of a review, with the token of the writer. */
export type ReadInput = (authorization: string, reviewId: string) => Promise<InputReply>;

const patienceMs = 20_000;

/** Asks the query service over HTTP. */
export const readInputFrom =
  (queryUrl: string): ReadInput =>
  async (authorization, reviewId) => {
    const reply = await fetch(new URL(`/v1/reviews/${reviewId}/suggestion-input`, queryUrl), {
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

/** What a model may be told. Refuses somebody who does not see the whole review. */
export const inputFor = async (
  read: ReadInput,
  authorization: string,
  reviewId: string,
): Promise<SuggestionInput> => {
  const { status, body } = await read(authorization, reviewId).catch(away);
  if (status === 403 || status === 404)
    throw new Rejection(
      'forbidden',
      'suggestion/no-packet',
      'A model is told what you may see, and you do not see the packet of this review.',
    );
  const found = input.safeParse(body);
  return status === 200 && found.success ? found.data : away();
};
