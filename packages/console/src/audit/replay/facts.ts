import { instantText } from '../../look/dates.ts';
import { words } from '../../texts/words.ts';
import { checkName } from './plain.ts';
import type { Replay, Step } from './replay.reply.ts';
import { markText } from './marks.ts';
import type { Flag, State } from './state.ts';

/** One thing that is true of a review at a step, in words. */
export type Fact = { key: string; name: string; text: string };

/** What changed between two steps; an empty text stands for nothing. */
export type ChangedFact = { key: string; name: string; before: string; after: string };

const texts = words.replay;
const named = texts.facts;

const relationText = (relation: string): string => texts.relations[relation] ?? relation;

/** The reason that stands behind the mark: that of the last proposal or move so far. */
const reasonAt = (steps: readonly Step[]): string => {
  const rated = steps.findLast(({ told }) => told.type === 'RatingProposed' || told.type === 'RatingMoved');
  const text = rated?.told.texts['rationale'] ?? rated?.told.texts['reason'];
  return typeof text === 'string' ? text : '';
};

const versions = (steps: readonly Step[], assignmentId: string): number =>
  steps.filter(({ whole }) => {
    const data = whole.upcast.data as { assignmentId?: string };
    return whole.type === 'AssessmentSubmitted' && data.assignmentId === assignmentId;
  }).length;

type About = { steps: readonly Step[]; nameOf: (id: string) => string };

const assessors = ({ review }: State, { steps, nameOf }: About): Fact[] =>
  Object.entries(review?.participants ?? {}).map(([id, { personId, relation, released, declined }]) => {
    const open = released ? texts.released : texts.asked;
    const left = declined ? texts.declined : open;
    const text = review?.assessments?.[id] ? texts.assessed(versions(steps, id)) : left;
    return { key: `assessor ${id}`, name: named.assessor(nameOf(personId), relationText(relation)), text };
  });

const nominations = ({ review }: State, { nameOf }: About): Fact[] =>
  Object.entries(review?.nominations ?? {}).map(([id, { personId, relation, status }]) => ({
    key: `nomination ${id}`,
    name: named.nominated(nameOf(personId), relationText(relation)),
    text: texts.nominations[status] ?? status,
  }));

const answerText = (flag: Flag, answer: 'kept' | 'changed' | undefined): string => {
  if (answer) return answer === 'kept' ? texts.kept : texts.changedAnswer;
  return flag.kind === 'asks' ? texts.asks : texts.informs;
};

const flags = ({ review, screening }: State): Fact[] =>
  Object.entries(screening?.last?.flags ?? {}).map(([id, flag]) => ({
    key: `flag ${id}`,
    name: named.flag(checkName(flag.detector)),
    text: answerText(flag, review?.answers?.[id]),
  }));

const screened = ({ review, screening }: State): string => {
  if (!screening?.last) return '';
  return screening.last.covers >= (review?.lastStep ?? 0) ? texts.covers : texts.outdated;
};

const disputeText = ({ review }: State, { nameOf }: About): string => {
  const dispute = review?.dispute;
  if (!dispute) return '';
  if (dispute.outcome) return texts.outcomes[dispute.outcome] ?? dispute.outcome;
  return dispute.reviewerId ? texts.disputeOpen(nameOf(dispute.reviewerId)) : texts.disputeNobody;
};

const yesNo = (is: boolean | null | undefined): string => {
  if (is === null || is === undefined) return '';
  return is ? texts.yes : texts.no;
};

const count = (things: readonly unknown[] | undefined): string =>
  things?.length ? String(things.length) : '';

const whoRates = ({ review }: State, { nameOf, steps }: About): Fact[] => {
  const rating = review?.rating;
  return [
    { key: 'status', name: named.status, text: texts.states[review?.status ?? 'unopened'] ?? '' },
    {
      key: 'rater',
      name: named.rater,
      text: review?.context ? nameOf(review.context.accountableRaterId) : '',
    },
    { key: 'level', name: named.level, text: review?.context?.level ?? '' },
    { key: 'mark', name: named.mark, text: rating ? markText(rating.mark, steps.at(-1)) : '' },
    { key: 'markBy', name: named.markBy, text: rating ? nameOf(rating.by) : '' },
    { key: 'why', name: named.why, text: reasonAt(steps) },
    {
      key: 'evidence',
      name: named.evidence,
      text: typeof review?.citedAt === 'number' ? texts.pieces(review.cited?.length ?? 0) : '',
    },
  ];
};

const whatFollows = (state: State, about: About): Fact[] => {
  const { review } = state;
  return [
    { key: 'screening', name: named.screening, text: screened(state) },
    { key: 'objections', name: named.objections, text: count(review?.objections) },
    {
      key: 'finalizer',
      name: named.finalizer,
      text: review?.finalizerId ? about.nameOf(review.finalizerId) : '',
    },
    {
      key: 'shared',
      name: named.shared,
      text: review?.sharedAt ? instantText(review.sharedAt) : '',
    },
    { key: 'agrees', name: named.agrees, text: yesNo(review?.agrees) },
    { key: 'dispute', name: named.dispute, text: disputeText(state, about) },
    { key: 'talks', name: named.talks, text: count(review?.notes) },
  ];
};

/** What is true of the review after a step; nothing before the first. */
export const factsAfter = ({ steps, people }: Pick<Replay, 'steps' | 'people'>, step: number): Fact[] => {
  const so = steps.slice(0, step);
  const state = so.at(-1)?.whole.state as State | undefined;
  if (!state) return [];
  const about: About = { steps: so, nameOf: (id) => people[id] ?? words.shell.noName };
  return [
    ...whoRates(state, about),
    ...assessors(state, about),
    ...nominations(state, about),
    ...flags(state),
    ...whatFollows(state, about),
  ];
};

/** What differs between two lists of facts. */
export const changedFacts = (before: readonly Fact[], after: readonly Fact[]): ChangedFact[] => {
  const was = new Map(before.map((fact) => [fact.key, fact]));
  const is = new Map(after.map((fact) => [fact.key, fact]));
  return [...new Map([...is, ...was]).values()]
    .map(({ key, name }) => ({ key, name, before: was.get(key)?.text ?? '', after: is.get(key)?.text ?? '' }))
    .filter((fact) => fact.before !== fact.after);
};
