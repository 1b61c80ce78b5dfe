import type { CheckInValue } from '@cairn/contracts/key-result.values';
import { type Personal, readable, unlessErased } from '@cairn/contracts/personal';
import { dayIn } from '../asking/print.ts';
import type { Packet } from '../packets/packet.read.ts';

const share = (value: number | null): string => (value === null ? 'no data' : `${Math.round(value * 100)} %`);

const reading = (value: CheckInValue): string => {
  if (value.kind === 'number') return String(value.number);
  if (value.kind === 'count') return `${value.total} in total`;
  return value.done ? 'done' : 'not done';
};

const noted = (text: Personal | null): string => (text === null ? '' : `: ${readable(text)}`);

const named = (name: Personal | null, otherwise: string): string =>
  unlessErased(name ?? undefined) ?? otherwise;

const goal = ({ title, status, progress, expectedProgress, serves }: Packet['goals'][number]): string => {
  const aim = serves ? `, serves the objective "${serves.objectiveName}"` : '';
  return `"${readable(title)}" (${status}): progress ${share(progress)}, expected ${share(expectedProgress)}${aim}`;
};

const checkIn = (each: Packet['checkIns'][number]): string =>
  `${dayIn(each.occurredAt)}, "${readable(each.keyResultTitle)}", by ${named(each.authorName, 'somebody')}: ${reading(each.value)}, ${each.status}${noted(each.note)}`;

const kpi = ({ name, unit, readings }: Packet['kpis'][number]): string =>
  `"${name}" (${unit}): ${readings.map(({ period, value }) => `${period} ${value ?? 'no data'}`).join(', ')}`;

const need = ({ what, why, status, actions }: Packet['development'][number]): string =>
  `${readable(what)} (${status}), because ${readable(why)}${actions
    .map((each) => `; ${readable(each.action)}, due ${each.dueOn}, ${each.status}`)
    .join('')}`;

const initiative = ({ name, status, tasks, tasksDone }: Packet['initiatives'][number]): string =>
  `"${name}" (${status}): ${tasksDone} of ${tasks} tasks done`;

const sentence = (each: { sentence: string }): string => each.sentence;

const listed = <T>(title: string, things: readonly T[], line: (thing: T) => string): string[] =>
  things.length === 0 ? [] : [`${title}:`, ...things.map((thing) => `- ${line(thing)}`)];

type Told = Omit<Packet, 'pastRatings' | 'earlierReviews' | 'seenAt' | 'position' | 'parked'>;

/**
 * A packet in plain lines for a model. It leaves out ids, every rating, and who gave feedback, also if the reader knows the
 * giver; withdrawn feedback is not in it.
 */
export const packetInWords = (packet: Told): string => {
  const { subjectName, accountableRaterName, period } = packet;
  const standing = packet.feedback.filter(({ text }) => text !== null);
  return [
    `The person under review: ${named(subjectName, 'the person under review')}`,
    `The rater: ${named(accountableRaterName, 'the rater')}`,
    `The period: ${period.from} to ${period.to}`,
    ...listed('What rules say about it', packet.insights, sentence),
    ...listed('What is missing', packet.gaps, sentence),
    ...listed('Goals', packet.goals, goal),
    ...listed(
      'Feedback',
      standing,
      ({ occurredAt, kind, text }) => `${dayIn(occurredAt)}, ${kind}${noted(text)}`,
    ),
    ...listed('Development', packet.development, need),
    ...listed('Initiatives', packet.initiatives, initiative),
    ...listed('KPIs', packet.kpis, kpi),
    ...listed('Check-ins', packet.checkIns, checkIn),
  ].join('\n');
};
