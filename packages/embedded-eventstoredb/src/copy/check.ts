import { arrange } from './arrange.ts';
import type { Connection } from './connection.ts';
import { describeEvent, isServersOwn, subjectOf, type CopiedEvent } from './event.ts';
import { readLog } from './read.ts';

/** A copy that is not the same as its source. */
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
  left: Set<string> = new Set(),
): AsyncGenerator<CopiedEvent> {
  for await (const event of events) {
    if (isServersOwn(event.stream)) left.add(subjectOf(event.stream));
    else if (!refused.has(subjectOf(event.stream))) yield event;
  }
}

/** What two events differ in, undefined if nothing; a tombstone's id is its server's own. */
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
  return part && `${describeEvent(left)} has another ${part} in the target`;
};

/**
 * Reads both logs side by side and holds them against each other, event by event and byte by byte, in order. Returns
 * how many events they share, and the streams left out because the source's server keeps them for itself; throws
 * `DifferentCopy` at the first difference.
 */
export const checkCopy = async (options: Options): Promise<{ events: number; left: string[] }> => {
  const { target, refused, onEvent } = options;
  const theirs = copied(readLog(target, { from: 'start' }), refused);
  const left = new Set<string>();
  let events = 0;
  try {
    for await (const event of copied(arranged(options), refused, left)) {
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
  return { events, left: [...left] };
};
