import { z } from 'zod';

const field = z.object({ path: z.string(), message: z.string() });

const result = z.object({
  item: z.int().describe('the place of the item in the request, from 0'),
  outcome: z
    .enum(['done', 'refused', 'failed'])
    .describe('`failed`: the service could not decide it; send the request again'),
  id: z.uuid().nullable().describe('of the goal, or of the one that continues it'),
  revision: z.int().nullable(),
  code: z.string().optional().describe('why it was refused'),
  detail: z.string().optional(),
  fields: z.array(field).optional(),
});

export const manyReply = z.object({
  done: z.int(),
  refused: z.int(),
  failed: z.int(),
  position: z.string().describe('send it to a query as `after`, so that the answer reflects this request'),
  items: z.array(result),
});

type Result = z.infer<typeof result>;

const answered = z.object({ id: z.uuid(), revision: z.int(), position: z.string() });
const problem = z.object({
  code: z.string(),
  detail: z.string().optional(),
  fields: z.array(field).optional(),
});

type Answered = { status: number; answer: object };

const refusedItem = ({ status, answer }: Answered, item: number): Result => {
  const { code, detail, fields } = problem.parse(answer);
  const inItem = fields?.map(({ path, message }) => ({ path: `body/items/${item}/${path}`, message }));
  return {
    item,
    outcome: status >= 500 ? 'failed' : 'refused',
    id: null,
    revision: null,
    code,
    ...(detail !== undefined && { detail }),
    ...(inItem && { fields: inItem }),
  };
};

/** The answer to a request with many commands, from the answers to the single ones. */
export const showMany = (answers: readonly Answered[]): z.infer<typeof manyReply> => {
  const position = (each: Answered): bigint => BigInt(answered.safeParse(each.answer).data?.position ?? 0);
  const items = answers.map((each, item): Result => {
    const done = each.status < 300 ? answered.parse(each.answer) : undefined;
    return done ? { item, outcome: 'done', id: done.id, revision: done.revision } : refusedItem(each, item);
  });
  const count = (outcome: Result['outcome']): number =>
    items.filter((each) => each.outcome === outcome).length;
  return {
    done: count('done'),
    refused: count('refused'),
    failed: count('failed'),
    position: String(answers.reduce((last, each) => (position(each) > last ? position(each) : last), 0n)),
    items,
  };
};
