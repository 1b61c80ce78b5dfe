import { prefers } from '@cairn/http/accept';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { rowsAsCsv } from './csv.ts';

type Answer = Readonly<Record<string, unknown>>;

const elementOf = (schema: unknown, field: string): z.ZodObject => {
  const list = schema instanceof z.ZodObject ? schema.shape[field] : undefined;
  const element = list instanceof z.ZodArray ? list.element : undefined;
  if (element instanceof z.ZodObject) return element;
  throw new Error(`an answer has no list of objects called ${field}`);
};

/** The schema of the rows at a path of lists: a row of an inner list has the fields of the one around it too. */
const rowSchema = (schema: unknown, [field = '', inner]: readonly string[]): z.ZodObject => {
  const element = elementOf(schema, field);
  if (inner === undefined) return element;
  const around = Object.entries(element.shape).filter(([name]) => name !== inner);
  return z.object({ ...Object.fromEntries(around), ...elementOf(element, inner).shape });
};

const listIn = (answer: Answer, field: string): Answer[] => answer[field] as Answer[];

const rowsAt = (answer: Answer, [field = '', inner]: readonly string[]): Answer[] => {
  const rows = listIn(answer, field);
  return inner === undefined
    ? rows
    : rows.flatMap((row) => listIn(row, inner).map((each) => ({ ...row, ...each })));
};

const nextPage = ({ url }: FastifyRequest, cursor: unknown): string | undefined => {
  if (typeof cursor !== 'string') return undefined;
  const [path, query] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.set('cursor', cursor);
  return `<${path}?${asked.toString()}>; rel="next"`;
};

const toCsv = (request: FastifyRequest, reply: FastifyReply, answer: Answer): string => {
  const { config, schema } = request.routeOptions;
  const path = (config.csv ?? '').split('.');
  const link = nextPage(request, answer['next']);
  if (link) reply.header('link', link);
  reply.type('text/csv; charset=utf-8').serializer(String);
  const answers = schema?.response as Readonly<Record<number, unknown>> | undefined;
  return rowsAsCsv(rowSchema(answers?.[200], path), rowsAt(answer, path));
};

/**
 * Answers lists as CSV if the request prefers that: a route names its list as `csv` in its config. The answer is the page that
 * was asked for, and its `Link` leads to the next one.
 */
export const answerListsAsCsv = (app: FastifyInstance): void => {
  app.addHook('preSerialization', async (request, reply, payload) => {
    const isList = request.routeOptions.config.csv !== undefined && reply.statusCode === 200;
    return isList && prefers(request.headers.accept, 'text/csv')
      ? toCsv(request, reply, payload as Answer)
      : payload;
  });
};
