import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { answerListsAsCsv } from './csv.hook.ts';

const response = z.object({
  cards: z.array(
    z.object({
      cardId: z.string(),
      owner: z.object({ name: z.string() }).nullable(),
      tags: z.array(z.string()),
      fields: z.array(
        z.object({
          fieldId: z.string(),
          fieldName: z.string(),
          kind: z.string(),
          value: z.union([z.number(), z.string()]),
        }),
      ),
      readings: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() })),
      parts: z.array(z.object({ name: z.string(), n: z.number() })),
    }),
  ),
  next: z.string().nullable(),
});
const cards = [
  {
    cardId: 'a',
    owner: { name: '=1+1' },
    tags: ['growth', 'q3'],
    fields: [
      { fieldId: 'f', fieldName: 'Budget', kind: 'number', value: 12.5 },
      { fieldId: 'g', fieldName: 'Review, by', kind: 'day', value: '2026-09-30' },
    ],
    readings: [{ name: 'Calls', value: 3, unit: 'a day' }],
    parts: [
      { name: 'one', n: 1 },
      { name: 'two', n: 2 },
    ],
  },
  { cardId: 'b', owner: null, tags: [], fields: [], readings: [], parts: [] },
];

const app = fastify();
beforeAll(async () => {
  answerListsAsCsv(app);
  app.setSerializerCompiler(() => JSON.stringify);
  for (const [url, csv] of [
    ['/cards', 'cards'],
    ['/parts', 'cards.parts'],
  ] as const)
    app.get(url, { config: { csv }, schema: { response: { 200: response } } }, async () => ({
      cards,
      next: 'c2',
    }));
  await app.ready();
});
afterAll(() => app.close());

const ask = async (url: string, accept: string) => {
  const { headers, payload } = await app.inject({ url, headers: { accept } });
  return { type: headers['content-type'], link: headers['link'], lines: payload.split('\r\n') };
};

test('a list is answered as CSV with a column for each field, plain lists as text, and leads to its next page', async () => {
  expect(await ask('/cards?limit=2', 'text/csv')).toEqual({
    type: 'text/csv; charset=utf-8',
    link: '</cards?limit=2&cursor=c2>; rel="next"',
    lines: [
      '\uFEFFcard_id,owner_name,tags,fields,readings,parts',
      `a,"'=1+1","growth, q3","Budget=12.5; Review, by=2026-09-30","[{""name"":""Calls"",""value"":3,""unit"":""a day""}]","[{""name"":""one"",""n"":1},{""name"":""two"",""n"":2}]"`,
      'b,,,,[],[]',
      '',
    ],
  });
});

test('the lists in the objects of a list are answered with the fields around them', async () => {
  const { lines } = await ask('/parts', 'text/csv');
  const around = `a,"'=1+1","growth, q3","Budget=12.5; Review, by=2026-09-30","[{""name"":""Calls"",""value"":3,""unit"":""a day""}]"`;
  const header = '\uFEFFcard_id,owner_name,tags,fields,readings,name,n';
  expect(lines).toEqual([header, `${around},one,1`, `${around},two,2`, '']);
});

test('a request that does not prefer CSV is answered in JSON', async () => {
  const { type, link, lines } = await ask('/cards', '*/*');
  expect([type, link, JSON.parse(lines.join(''))]).toEqual([
    expect.stringContaining('application/json'),
    undefined,
    { cards, next: 'c2' },
  ]);
});
