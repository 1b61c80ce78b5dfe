import { spokenQuarters } from '@cairn/scoring/quarter.words';
import type { Quarter } from './quarters.ts';

type GoalOfQuarter = { goalId: string; title: string; open: boolean; checkIns: number };

/** What happened in a quarter that has begun. */
export type QuarterSeen = Quarter & {
  goals: readonly GoalOfQuarter[];
  checkIns: number;
  readings: number;
  feedback: number;
};

export type Gap = {
  kind: 'evidence' | 'checkIns' | 'feedback';
  quarter: string;
  goalId: string | null;
  sentence: string;
};

const gapsOf = ({ quarter, goals, checkIns, readings, feedback }: QuarterSeen): Gap[] => {
  const said = spokenQuarters([quarter]);
  if (checkIns + readings + feedback === 0)
    return [{ kind: 'evidence', quarter, goalId: null, sentence: `There is no evidence in ${said}.` }];
  const silent = goals.filter((goal) => goal.open && goal.checkIns === 0);
  return [
    ...silent.map(({ goalId, title }) => ({
      kind: 'checkIns' as const,
      quarter,
      goalId,
      sentence: `Nobody checked in on ${title} in ${said}.`,
    })),
    ...(feedback === 0
      ? [{ kind: 'feedback' as const, quarter, goalId: null, sentence: `There is no feedback in ${said}.` }]
      : []),
  ];
};

/** What is missing in the quarters that have begun: all evidence, the check-ins of an open goal, or feedback. */
export const gapsIn = (quarters: readonly QuarterSeen[]): Gap[] => quarters.flatMap(gapsOf);
