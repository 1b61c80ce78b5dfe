import type { ObjectivesLimit } from '@cairn/contracts/scorecard.values';
import type { Warning } from '../asking/warning.ts';

type Measured = { name: string; dueOn: string | null; kpis: readonly { anchors: object | null }[] };

const words = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const missing = ({ dueOn, kpis }: Measured): string[] => [
  ...(kpis.length === 0 ? ['measure'] : []),
  ...(kpis.every(({ anchors }) => anchors === null) ? ['target'] : []),
  ...(dueOn === null ? ['date'] : []),
];

/** One warning if there are more objectives than the limit, and one for each that lacks a measure, a target or a date. */
export const scorecardWarnings = (objectives: readonly Measured[], { warn }: ObjectivesLimit): Warning[] => [
  ...(warn !== undefined && objectives.length > warn
    ? [
        {
          code: 'scorecard/many-objectives',
          detail: `The scorecard has ${objectives.length} objectives; its limit warns above ${warn}.`,
        },
      ]
    : []),
  ...objectives.flatMap((objective) => {
    const lacks = missing(objective);
    if (lacks.length === 0) return [];
    return [
      {
        code: 'scorecard/objective-incomplete',
        detail: `The objective "${objective.name}" has no ${words.format(lacks)}.`,
      },
    ];
  }),
];
