import { type Personal, unlessErased } from '@cairn/contracts/personal';
import { select } from '../asking/select.ts';
import type { QueryContext } from '../context.ts';
import type { Packet } from '../packets/packet.read.ts';
import { unaccented } from './accents.ts';
import { peopleNamedIn } from './names-in.sql.ts';
import { packetInWords } from './packet.words.ts';
import { withPlaceholders } from './placeholders.ts';

const longest = 60_000;

/** A text up to the last line that fits. What matters most stands first. */
const cut = (text: string): string =>
  text.length <= longest ? text : text.slice(0, text.lastIndexOf('\n', longest));

const known = (names: readonly (Personal | null)[]): string[] =>
  names.flatMap((name) => unlessErased(name ?? undefined) ?? []);

// Once without what follows an apostrophe, as in "Ada's", and once with it, as in "O'Brien".
const wordsOf = (text: string): string[] => {
  const read = unaccented(text).toLowerCase();
  return [
    ...new Set([/[\p{L}\p{M}\p{N}]+/gu, /[\p{L}\p{M}\p{N}'’]+/gu].flatMap((word) => read.match(word) ?? [])),
  ];
};

/** What a model is told of a packet: its words, without the name of anybody who is registered. */
export const suggestionInputOf = async (context: QueryContext, packet: Packet) => {
  const told = cut(packetInWords(packet));
  const people = await select(context, peopleNamedIn(wordsOf(told)));
  const here = known([
    packet.subjectName,
    packet.accountableRaterName,
    ...packet.checkIns.map(({ authorName }) => authorName),
    ...packet.feedback.map(({ giverName }) => giverName),
    ...packet.development.map(({ recordedByName }) => recordedByName),
  ]);
  const elsewhere = known(
    people.flatMap(({ name, former_names }) => [name, ...former_names.map((former) => former.name)]),
  );
  const { reviewId, seenAt, position, parked } = packet;
  return { reviewId, ...withPlaceholders(told, { here, elsewhere }), seenAt, position, parked };
};
