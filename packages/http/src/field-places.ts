import type { FieldError } from '@cairn/contracts/rejection';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const keysOf = (schema: unknown): readonly string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return keysOf(schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return keysOf(schema.unwrap());
  return [];
};

/**
 * Fields of a command, as a Rejection names them, as fields of the request that it came in: `body/…`, `params/…` or
 * `query/…` by what the route takes, as the validator says it; `state/…` for what was not sent, but met.
 */
export const placed = (
  fields: readonly FieldError[],
  { routeOptions: { schema } }: Pick<FastifyRequest, 'routeOptions'>,
): FieldError[] => {
  const places = [
    ['body', keysOf(schema?.body)],
    ['params', keysOf(schema?.params)],
    ['query', keysOf(schema?.querystring)],
  ] as const;
  return fields.map(({ path, message }) => {
    const [name = ''] = path.split('/');
    const [place] = places.find(([, keys]) => keys.includes(name)) ?? ['state'];
    return { path: `${place}/${path}`, message };
  });
};
