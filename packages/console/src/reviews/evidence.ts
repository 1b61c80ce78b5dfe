import { type Named, nameText } from '../look/named.ts';
import { periodText } from '../strategy/period.ts';
import type { Cited, Packet } from './kinds.ts';

export type Item = {
  key: string;
  cited: Cited;
  kind: 'checkIn' | 'reading' | 'feedback' | 'goal' | 'initiative' | 'earlierReview';
  /** When it was true; a goal as a whole has no such day. */
  at: string | undefined;
  quarter: string | null;
  /** Below what it stands: a key result or a KPI, and the goal that this is part of. */
  group: Named;
  goal: Named;
  title: Named;
  value: string | undefined;
  status: string | undefined;
  text: Named;
};

export type Texts = {
  number: (value: number) => string;
  percent: (share: number) => string;
  done: string;
  notDone: string;
  feedback: string;
  kindOf: (feedback: string) => string;
  mergedFeedback: string;
  goal: string;
  initiatives: string;
  earlier: string;
};

export const keyOf = ({ stream, revision }: Cited): string => `${stream}@${revision}`;

const plain = ({ stream, revision }: Cited): Cited => ({ stream, revision });

type Value = Packet['checkIns'][number]['value'];

const valueText = (value: Value, { number, done, notDone }: Texts): string => {
  if (value.kind === 'number') return number(value.number);
  if (value.kind === 'count') return number(value.total);
  return value.done ? done : notDone;
};

const bare = {
  goal: undefined,
  quarter: null,
  at: undefined,
  value: undefined,
  status: undefined,
  text: undefined,
};

const checkIns = ({ checkIns: all, goals }: Packet, texts: Texts): Item[] =>
  all.map(({ evidence, goalId, keyResultTitle, quarter, value, status, note, occurredAt }) => ({
    key: keyOf(evidence),
    cited: plain(evidence),
    kind: 'checkIn',
    at: occurredAt,
    quarter,
    group: keyResultTitle,
    goal: goals.find((goal) => goal.goalId === goalId)?.title,
    title: keyResultTitle,
    value: valueText(value, texts),
    status,
    text: note,
  }));

const readings = ({ kpis }: Packet, { number }: Texts): Item[] =>
  kpis.flatMap(({ name, unit, readings: all }) =>
    all.map(({ evidence, period, quarter, value, occurredAt }) => ({
      ...bare,
      key: keyOf(evidence),
      cited: plain(evidence),
      kind: 'reading' as const,
      at: occurredAt,
      quarter,
      group: name,
      title: periodText(period),
      value: value === null ? undefined : `${number(value)} ${unit}`,
    })),
  );

const feedback = ({ feedback: all }: Packet, texts: Texts): Item[] =>
  all
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ feedbackId, quarter, text, giverName, kind, occurredAt }) => {
      const cited = { stream: `feedback-${feedbackId}`, revision: 0 };
      return {
        ...bare,
        key: keyOf(cited),
        cited,
        kind: 'feedback',
        at: occurredAt,
        quarter,
        group: texts.feedback,
        title: giverName ?? texts.kindOf(kind),
        text,
      };
    });

const whole = (packet: Packet, texts: Texts): Item[] => [
  ...packet.goals.map(({ title, evidence, status, progress }) => ({
    ...bare,
    key: keyOf(evidence),
    cited: plain(evidence),
    kind: 'goal' as const,
    group: texts.goal,
    title,
    value: progress === null ? undefined : texts.percent(progress),
    status,
  })),
  ...packet.mergedFeedback
    .filter(({ status }) => status === 'released')
    .map(({ evidence, cycleName, texts: said }) => ({
      ...bare,
      key: keyOf(evidence),
      cited: plain(evidence),
      kind: 'feedback' as const,
      group: texts.mergedFeedback,
      title: cycleName,
      text: said.map(nameText).join('\n'),
    })),
  ...packet.initiatives.map(({ name, evidence, tasksDone, tasks }) => ({
    ...bare,
    key: keyOf(evidence),
    cited: plain(evidence),
    kind: 'initiative' as const,
    group: texts.initiatives,
    title: name,
    value: `${tasksDone}/${tasks}`,
  })),
  ...packet.earlierReviews.map(({ cycleName, evidence, mark, label, occurredAt }) => ({
    ...bare,
    key: keyOf(evidence),
    cited: plain(evidence),
    kind: 'earlierReview' as const,
    at: occurredAt,
    group: texts.earlier,
    title: cycleName,
    value: label ?? texts.number(mark),
  })),
];

/** All that can be cited from a packet, oldest first. What has no day comes last. */
export const itemsOf = (packet: Packet, texts: Texts): Item[] => {
  const dated = [...checkIns(packet, texts), ...readings(packet, texts), ...feedback(packet, texts)];
  const known = new Set<string>();
  return [
    ...dated.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? '')),
    ...whole(packet, texts),
  ].filter(({ key }) => !known.has(key) && known.add(key));
};

export type Group = { name: Named; goal: Named; items: Item[] };

/** Items under what they belong to, in the order in which each first comes. */
export const grouped = (items: readonly Item[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const name = JSON.stringify([item.goal ?? null, item.group ?? null]);
    const group = groups.get(name) ?? { name: item.group, goal: item.goal, items: [] };
    group.items.push(item);
    groups.set(name, group);
  }
  return [...groups.values()];
};
