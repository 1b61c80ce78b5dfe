import { isDeepStrictEqual } from 'node:util';
import type { Command } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { isErased } from '@cairn/contracts/personal';
import { reject } from '@cairn/contracts/rejection';
import type { AnyWords, SharedField } from '@cairn/contracts/words';
import type { EventStore } from './open.ts';

/** An event that keeps a command's words: its place in the log and its subject, but not the words. */
export type NotedWords = { event: string; revision: number; about: readonly unknown[] };

type Data = Readonly<Record<string, unknown>>;

const pick = (fields: readonly SharedField[], place: 0 | 1, data: unknown) =>
  fields.map((field) => (data as Data)[typeof field === 'string' ? field : field[place]]);

/** Notes the event if it keeps the words of one of the decider's commands. */
export const noteWords = (
  noted: NotedWords[],
  { words = {} }: { words?: AnyWords },
  { type, revision, data }: AnyEvent & { revision: number },
): void => {
  for (const command in words) {
    const kept = words[command];
    // Whoever folds a second time meets a known revision.
    if (kept?.event === type && revision > (noted.at(-1)?.revision ?? -1))
      noted.push({ event: type, revision, about: pick(kept.about ?? [], 1, data) });
  }
};

const read = async (
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  revision: number,
): Promise<Data | undefined> => {
  for await (const entry of store.readStream(stream, { from: revision, limit: 1 }))
    return entry.kind === 'event' ? entry.event.data : undefined;
  return undefined;
};

/**
 * Refuses a command that decided nothing if its reason, note or comment is not the one that the log keeps, for it would be
 * lost. Words that were erased count as the same, and so does a command without any.
 */
export const refuseOtherWords = async (
  store: Pick<EventStore, 'readStream'>,
  { decider: { words = {} }, command }: { decider: { words?: AnyWords }; command: Command },
  { stream, noted }: { stream: string; noted: readonly NotedWords[] },
): Promise<void> => {
  const kept = words[command.type];
  const given = command.data as Data;
  const brought = kept ? [kept.word, ...(kept.also ?? [])].filter((word) => given[word] !== undefined) : [];
  if (!kept || brought.length === 0) return;
  const { event, about = [], code, hint } = kept;
  const subject = pick(about, 0, given);
  const last = noted.findLast((each) => each.event === event && isDeepStrictEqual(each.about, subject));
  const before = last && (await read(store, stream, last.revision));
  if (before === undefined)
    reject('conflict', code, 'This is already the case, so there is nothing to change.', hint && [hint]);
  const other = brought.find((word) => !isErased(before?.[word]) && before?.[word] !== given[word]);
  if (other !== undefined)
    reject('conflict', code, `This was already done with another ${other}, which stays.`, [
      { path: other, message: before?.[other] === undefined ? `no ${other}` : `the ${other} that was given` },
    ]);
};
