import type { KeyedRequest } from '@cairn/http/idempotency';
import type { FastifyRequest } from 'fastify';

/** A command as a request brings it. */
export type CommandRequest = KeyedRequest & Pick<FastifyRequest, 'params'>;

/** What a command came to. */
export type CarriedOut = {
  id: string;
  revision: number;
  position: bigint;
  /** It made something, now or when the same command came before. */
  created: boolean;
  /** Nothing was appended: the same command came before, or it changes nothing. */
  unchanged: boolean;
  correlationId: string;
};

export type CarryOut = (request: CommandRequest) => Promise<CarriedOut>;
