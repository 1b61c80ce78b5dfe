import { type Rule, rules } from './rule.ts';
import { hrOnly, readers } from './rule-sets.ts';

const fairness = rules('fairness', 'anyone');

/** Who may write and read the groups of people, and what is computed from them. Nobody in HR does by that role. */
export const fairnessAccess = {
  RecordGroup: fairness,
  WithdrawGroupConsent: [...rules('employee', 'self'), ...fairness],
  /** It tells HR nothing about anybody's groups. */
  RequestFairnessScreening: [...hrOnly, ...fairness],
  /** What was found about raters, and about groups what was released. */
  ReadFairness: [...readers, ...fairness],
  ReadGroups: [...fairness, ...rules('auditor', 'anyone')],
  ReadFairnessTables: [...fairness, ...rules('auditor', 'anyone')],
  /** What became of the flags of each detector. By rater, it is a question about the trail. */
  ReadDetectorEffects: [...readers, ...fairness],
} as const satisfies Record<string, readonly Rule[]>;
