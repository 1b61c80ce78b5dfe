import type { InsightRule } from './insight.facts.ts';
import { spokenQuarters } from './quarter.words.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;

const kpiMoved: InsightRule = ({ kpis }) =>
  kpis.flatMap(({ name, unit, direction, readings }) => {
    const known = readings.filter(({ value }) => value !== null);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || first.value === null || last.value === null || first.value === last.value)
      return [];
    const rose = last.value > first.value;
    const said =
      direction === 'range' ? '' : rose === (direction === 'up') ? ', for the better' : ', for the worse';
    const [from, to] = [first.value, last.value].map(rounded);
    return [
      {
        sentence: `${name} went from ${from} to ${to} ${unit}${said}, over ${known.length} readings.`,
        numbers: { from: first.value, to: last.value, readings: known.length },
        sources: [first.evidence, last.evidence],
      },
    ];
  });

/** The word that goes with a count. */
const agreeing = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const kindWord = (kind: string, count: number): string =>
  kind === 'observation' ? agreeing(count, 'observation', 'observations') : kind;

const feedbackKinds: InsightRule = ({ feedback }) => {
  const kinds = [...new Set(feedback.map(({ kind }) => kind))].sort();
  const counts = kinds.map((kind) => [kind, feedback.filter((each) => each.kind === kind).length] as const);
  const said = counts.map(([kind, count]) => `${count} ${kindWord(kind, count)}`).join(', ');
  return [
    {
      sentence: `Received ${feedback.length} ${agreeing(feedback.length, 'piece', 'pieces')} of feedback: ${said}.`,
      numbers: { feedback: feedback.length, ...Object.fromEntries(counts) },
      sources: feedback.map(({ evidence }) => evidence),
    },
  ];
};

const perspectivesServed: InsightRule = ({ goals }) => {
  const perspectives = new Set(goals.flatMap(({ serves }) => serves?.perspective ?? []));
  return [...perspectives].map((perspective) => {
    const serving = goals.filter(({ serves }) => serves?.perspective === perspective);
    return {
      sentence: `${serving.length} of ${goals.length} goals ${agreeing(serving.length, 'serves', 'serve')} ${perspective}.`,
      numbers: { serving: serving.length, goals: goals.length },
      sources: serving.map(({ evidence }) => evidence),
    };
  });
};

const servesNothing: InsightRule = ({ goals }) => {
  const loose = goals.filter(({ serves }) => serves === null);
  return [
    {
      sentence: `${loose.length} of ${goals.length} goals ${agreeing(loose.length, 'serves', 'serve')} no strategic objective.`,
      numbers: { goals: goals.length, servingNone: loose.length },
      sources: loose.map(({ evidence }) => evidence),
    },
  ];
};

/** The share of check-ins from which on those of one quarter count as most of them. */
const most = 0.6;

const lateCheckIns: InsightRule = ({ checkIns, quarters }) => {
  const last = quarters.at(-1);
  const late = checkIns.filter(({ quarter }) => quarter === last);
  if (last === undefined || quarters.length < 2 || late.length < most * checkIns.length) return [];
  return [
    {
      sentence: `${late.length} of ${checkIns.length} check-ins ${agreeing(late.length, 'is', 'are')} from ${spokenQuarters([last])}, the last of ${quarters.length} quarters.`,
      numbers: { late: late.length, checkIns: checkIns.length, quarters: quarters.length },
      sources: late.map(({ evidence }) => evidence),
    },
  ];
};

const correctedCheckIns: InsightRule = ({ checkIns }) => {
  const corrected = checkIns.filter((each) => each.corrected);
  return [
    {
      sentence: `${corrected.length} of ${checkIns.length} check-ins ${agreeing(corrected.length, 'was', 'were')} corrected later.`,
      numbers: { corrected: corrected.length, checkIns: checkIns.length },
      sources: corrected.map(({ evidence }) => evidence),
    },
  ];
};

const growthFollowedUp: InsightRule = ({ growthActions }) => {
  const done = growthActions.filter((each) => each.done);
  return [
    {
      sentence: `${done.length} of ${growthActions.length} actions of growth plans from before the period ${agreeing(done.length, 'is', 'are')} done.`,
      numbers: { done: done.length, actions: growthActions.length },
      sources: growthActions.map(({ evidence }) => evidence),
    },
  ];
};

/** The rules about KPIs and about patterns over everything. */
export const patternInsights = {
  kpiMoved,
  feedbackKinds,
  perspectivesServed,
  servesNothing,
  lateCheckIns,
  correctedCheckIns,
  growthFollowedUp,
} satisfies Record<string, InsightRule>;
