import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { scratchFolder } from '@cairn/testing/scratch-folder';
import { NO_BYTES, type ProposedEvent } from '../record/proposed.ts';
import { idOf, streamOf } from '../record/fields.ts';
import { emptyView, look } from '../record/view.ts';
import type { Log } from './open.ts';
import { readBackward, readForward } from './read/all.ts';
import { readStreamBackward, readStreamForward } from './read/stream.ts';
import { takeAsStored } from './read/visit.ts';

export type TemporaryDir = { readonly dir: string; readonly remove: () => void };

/** An empty folder, and a function that removes it. */
export const temporaryDir = (): TemporaryDir => {
  const dir = scratchFolder('cairn-log-');
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

export const eventOf = (id: string = randomUUID(), size = 10): ProposedEvent => ({
  id,
  type: 'Noted',
  isJson: true,
  data: Buffer.alloc(size, 0x20),
  metadata: NO_BYTES,
});

export type Seen = {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
};

const seen = (pull: () => Buffer | undefined): Seen[] => {
  const all: Seen[] = [];
  const view = emptyView();
  for (let frames = pull(); frames; frames = pull()) {
    for (let at = 0; at < frames.length; at = view.end) {
      look(view, frames, at);
      all.push({ id: idOf(view), stream: streamOf(view), revision: view.revision, position: view.position });
    }
  }
  return all;
};

/** All events of the log, in either direction. */
export const readEverything = (log: Log, direction: 'forward' | 'backward' = 'forward'): Seen[] => {
  const options = { from: direction === 'forward' ? 0 : log.end(), limit: Infinity, visit: takeAsStored };
  const reader = direction === 'forward' ? readForward(log.parts, options) : readBackward(log.parts, options);
  return seen(() => reader.pull(log.end()));
};

/** All events of one stream, in either direction. */
export const readOne = (log: Log, name: string, direction: 'forward' | 'backward' = 'forward'): Seen[] => {
  const stream = log.find(name);
  const options = {
    stream,
    from: direction === 'forward' ? 0 : stream.head,
    limit: Infinity,
    visit: takeAsStored,
  };
  const read = direction === 'forward' ? readStreamForward : readStreamBackward;
  return seen(read(log.parts, options).pull);
};
