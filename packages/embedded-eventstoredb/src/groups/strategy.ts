import { createHash } from 'node:crypto';
import { metadataOf } from '../record/fields.ts';
import type { Message } from './message.ts';

type HasRoom = { readonly room: () => boolean };

/**
 * Chooses the consumer of a message: `undefined` if none has room, `later` if the one it is pinned to has none, so that
 * other messages may go first.
 */
export type Strategy = <C extends HasRoom>(
  consumers: readonly C[],
  message: Message,
) => C | 'later' | undefined;

const roundRobin = (): Strategy => {
  let turn = 0;
  return (consumers) => {
    for (let step = 0; step < consumers.length; step++) {
      const consumer = consumers[(turn + step) % consumers.length];
      if (!consumer?.room()) continue;
      turn = (turn + step + 1) % consumers.length;
      return consumer;
    }
    return undefined;
  };
};

const dispatchToSingle: Strategy = (consumers) => consumers.find((consumer) => consumer.room());

const pinnedBy =
  (key: (message: Message) => string): Strategy =>
  (consumers, message) => {
    if (consumers.length === 0) return undefined;
    const hash = createHash('md5').update(key(message)).digest().readUInt32BE(0);
    const consumer = consumers[hash % consumers.length];
    return consumer?.room() ? consumer : 'later';
  };

const correlationOf = ({ view, source }: Message): string => {
  try {
    const metadata = JSON.parse(metadataOf(view).toString()) as { $correlationId?: unknown } | null;
    return typeof metadata?.$correlationId === 'string' ? metadata.$correlationId : source;
  } catch {
    return source;
  }
};

const STRATEGIES: Readonly<Record<string, () => Strategy>> = {
  RoundRobin: roundRobin,
  DispatchToSingle: () => dispatchToSingle,
  Pinned: () => pinnedBy(({ source }) => source),
  PinnedByCorrelation: () => pinnedBy(correlationOf),
};

/** The strategy with this name; round robin if the name is unknown. */
export const strategyOf = (name: string): Strategy => (STRATEGIES[name] ?? roundRobin)();
