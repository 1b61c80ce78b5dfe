import { ProblemError } from '@cairn/http/problem';
import type { FastifyReply } from 'fastify';

export const scimMedia = 'application/scim+json';
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** The scimTypes of RFC 7644 (table 9) that this service answers with. */
type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness';

const prefix = 'scim/';

/** A refusal with a scimType: 409 for `uniqueness`, and 400 for the others. */
export const scimError = (scimType: ScimType, detail: string): ProblemError =>
  new ProblemError(scimType === 'uniqueness' ? 409 : 400, `${prefix}${scimType}`, { detail });

const typeOf = ({ statusCode, code }: ProblemError): string | undefined => {
  if (code.startsWith(prefix)) return code.slice(prefix.length);
  if (code === 'person/already-registered') return 'uniqueness';
  if (statusCode === 422) return 'invalidValue';
  return statusCode === 400 ? 'invalidSyntax' : undefined;
};

/** The message of an invalid request names its first field already. */
const detailOf = ({ message, fields }: ProblemError): string => {
  const named = fields.map((field) => `${field.path}: ${field.message}`);
  return [message, ...named.filter((words) => !message.endsWith(words)).map((words) => `${words}.`)].join(
    ' ',
  );
};

/** Answers with a refusal in the shape of RFC 7644, section 3.12. It has no 422: a value that a rule refuses is a 400. */
export const answerWithScimError = (reply: FastifyReply, refusal: ProblemError): FastifyReply => {
  const status = refusal.statusCode === 422 ? 400 : refusal.statusCode;
  const scimType = typeOf(refusal);
  return reply
    .code(status)
    .headers(refusal.headers)
    .type(`${scimMedia}; charset=utf-8`)
    .serializer(JSON.stringify)
    .send({
      schemas: [errorUrn],
      status: String(status),
      ...(scimType && { scimType }),
      detail: detailOf(refusal),
    });
};
