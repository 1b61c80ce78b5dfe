import { position as inLog } from '@cairn/contracts/coordinate';
import { type FieldError, Overtaken, Rejection, type RejectionKind } from '@cairn/contracts/rejection';
import { STATUS_CODES } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { bodyLimit } from './body-limit.ts';
import { placed } from './field-places.ts';

const statusOf: Record<RejectionKind, number> = {
  invalid: 422,
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  stale: 412,
  keyReused: 422,
  behind: 503,
  gone: 410,
};

/** A refusal that only HTTP knows: a header, a token, a page's cursor. */
export class ProblemError extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly fields: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  readonly position: string | undefined;

  constructor(
    statusCode: number,
    code: string,
    {
      detail,
      fields = [],
      headers = {},
      position,
    }: {
      detail: string;
      fields?: readonly FieldError[];
      headers?: Readonly<Record<string, string>>;
      position?: string | undefined;
    },
  ) {
    super(detail);
    this.name = 'ProblemError';
    this.statusCode = statusCode;
    this.code = code;
    this.fields = fields;
    this.headers = headers;
    this.position = position;
  }
}

/** RFC 9457, with the code, the trace id and the paths of the fields that are wrong, if any. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('identifies the problem, such as goal/not-found'),
    detail: z.string(),
    traceId: z.string(),
    fields: z
      .array(
        z.object({
          path: z
            .string()
            .describe(
              'a field of the request (body/…, params/…, query/…, headers/…) or of the current state (state/…)',
            ),
          message: z.string().describe('what is wrong with the field, or what it should be'),
        }),
      )
      .optional(),
    position: inLog
      .optional()
      .describe('with 412: a query with this as `after` answers with what others have changed'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

const fastifyCodes: Record<string, readonly [code: string, detail: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body/too-large', `The body is larger than ${bodyLimit / 1024} KB.`],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'body/wrong-length',
    'The body is not as long as Content-Length says.',
  ],
  FST_ERR_BAD_URL: ['request/malformed-url', 'The path is not a valid URL path.'],
  FST_ERR_MAX_PARAM_LENGTH: ['request/url-too-long', 'A part of the path is longer than any id.'],
};

/** The refusal of a body in a media type that the route does not take. */
export const wrongMediaType = (types: readonly string[]): ProblemError =>
  new ProblemError(415, 'body/unsupported-media-type', {
    detail: `Send the body as ${types.join(' or ')}.`,
    fields: [{ path: 'headers/content-type', message: types.join(' or ') }],
  });

const takenBy = ({ routeOptions: { schema } }: FastifyRequest): readonly string[] =>
  (schema as { consumes?: string[] } | undefined)?.consumes ?? ['application/json'];

const clientError = (thrown: object, request: FastifyRequest): ProblemError | undefined => {
  const { statusCode, code } = thrown as { statusCode?: unknown; code?: unknown };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return wrongMediaType(takenBy(request));
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode > 499) return undefined;
  const [ours, detail] = fastifyCodes[String(code)] ?? ['request/refused', 'The request cannot be read.'];
  return new ProblemError(statusCode, ours, { detail });
};

const retryAfter = { 'retry-after': '1' };

/** The refusal that a client gets for a thrown error; `undefined` if the fault is ours, which is not explained. */
export const refusalOf = (thrown: unknown, request: FastifyRequest): ProblemError | undefined => {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof Rejection) {
    const { kind, code, message: detail, fields } = thrown;
    return new ProblemError(statusOf[kind], code, {
      detail,
      fields: placed(fields, request),
      headers: kind === 'behind' ? retryAfter : {},
      position: thrown instanceof Overtaken ? thrown.position : undefined,
    });
  }
  return typeof thrown === 'object' && thrown !== null ? clientError(thrown, request) : undefined;
};

/** The answer if the fault is ours. */
export const serverFault = (): ProblemError =>
  new ProblemError(500, 'server/fault', {
    detail: 'Something went wrong here. The trace id finds it in the log.',
  });

/** The body of the answer. */
export const problemOf = (refusal: ProblemError, traceId: string): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[refusal.statusCode] ?? 'Error',
  status: refusal.statusCode,
  code: refusal.code,
  detail: refusal.message,
  traceId,
  ...(refusal.fields.length > 0 && { fields: [...refusal.fields] }),
  ...(refusal.position !== undefined && { position: refusal.position }),
});
