import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { plainWords } from './plain-words.ts';
import { ProblemError } from './problem.ts';

const names: Record<string, string> = { querystring: 'query' };
const mostFields = 20;

const refusal = (part: string, error: z.ZodError): ProblemError => {
  const place = names[part] ?? part;
  const fields = error.issues.slice(0, mostFields).map(({ path, message }) => ({
    path: [place, ...path.map(String)].join('/'),
    message: message.slice(0, 300),
  }));
  return new ProblemError(400, 'request/invalid', {
    detail: `The request is not valid: ${fields[0]?.path}: ${fields[0]?.message}`,
    fields,
  });
};

/**
 * Checks each part of a request with its zod schema. A query parameter that the route does not know is refused: a filter
 * with a typing error would otherwise list everything.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart = 'body' }) => {
  const strict = httpPart === 'querystring' && schema instanceof z.ZodObject ? schema.strict() : schema;
  return (data) => {
    const read = strict.safeParse(data, { error: plainWords });
    return read.success ? { value: read.data } : { error: refusal(httpPart, read.error) };
  };
};
