import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Principal } from './principal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal;
  }
  interface FastifyContextConfig {
    /** The line of the access table that stands for this route. */
    access?: string;
    /** Media types other than JSON that the route answers in if the request accepts one. */
    alsoAs?: readonly string[];
    /** The list in the answer that the route also answers as CSV; `a.b` for the lists `b` in the objects of a list `a`. */
    csv?: string;
    /** The media type of the route's errors, if they are not problems. */
    errorsAs?: string;
    /** Needs no token. */
    public?: boolean;
  }
}

/** A Fastify whose schemas are zod's. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;
