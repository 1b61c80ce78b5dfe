import { arrange } from './arrange.ts';
import type { Connection } from './connection.ts';
import { describeEvent, isServersOwn, subjectOf, type CopiedEvent } from './event.ts';
import { readLog } from './read.ts';

/** The copy differs from its source. */
export class DifferentCopy extends Error {
  override readonly name = 'DifferentCopy';
}

type Options = {
  readonly source: Connection;
  readonly target: Connection;
  /** The last position of the source that was copied. */
  readonly until: bigint;
  readonly refused: ReadonlyMap<string, string>;
  readonly onEvent?: (position: bigint) => void;
};

async function* arranged({ source, until }: Options): AsyncGenerator<CopiedEvent> {
  const arrangement = arrange();
  for await (const event of readLog(source, { from: 'start' })) {
    if (event.position > until) return;
    yield* arrangement.take(event);
  }
}

async function* copied(
  events: AsyncGenerator<CopiedEvent>,
  refused: Options['refused'],
  skipped: Set<string> = new Set(),
): AsyncGenerator<CopiedEvent> {
  for await (const event of events) {
    if (isServersOwn(event.stream)) skipped.add(subjectOf(event.stream));
    else if (!refused.has(subjectOf(event.stream))) yield event;
  }
}

/** How two events differ; undefined if they are equal. The ids of tombstones are not compared: servers choose them. */
const difference = (left: CopiedEvent, right: CopiedEvent): string | undefined => {
  if (left.stream !== right.stream || left.revision !== right.revision)
    return `${describeEvent(left)} in the source is ${describeEvent(right)} in the target`;
  const parts: Readonly<Record<string, boolean>> = {
    id: left.revision === 'tombstone' || left.id === right.id,
    type: left.type === right.type,
    'content type': left.contentType === right.contentType,
    data: Buffer.compare(left.data, right.data) === 0,
    metadata: Buffer.compare(left.metadata, right.metadata) === 0,
  };
  const [part] = Object.entries(parts).find(([, isSame]) => !isSame) ?? [];
  return part && `${describeEvent(left)} has a different ${part} in the target`;
};

/**
 * Reads both logs in order and compares them event by event, byte by byte. Returns the number of events, and the streams
 * that were skipped because the source's server writes them for itself. Throws `DifferentCopy` at the first difference.
 */
export const checkCopy = async (options: Options): Promise<{ events: number; skipped: string[] }> => {
  const { target, refused, onEvent } = options;
  const theirs = copied(readLog(target, { from: 'start' }), refused);
  const skipped = new Set<string>();
  let events = 0;
  try {
    for await (const event of copied(arranged(options), refused, skipped)) {
      const other = await theirs.next();
      if (other.done) throw new DifferentCopy(`${describeEvent(event)} is missing in the target`);
      const found = difference(event, other.value);
      if (found !== undefined) throw new DifferentCopy(found);
      onEvent?.(event.position);
      events++;
    }
    const extra = await theirs.next();
    if (!extra.done)
      throw new DifferentCopy(`${describeEvent(extra.value)} is in the target and not in the source`);
  } finally {
    await theirs.return(undefined);
  }
  return { events, skipped: [...skipped] };
};
