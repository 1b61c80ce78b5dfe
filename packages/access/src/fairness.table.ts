import { type Rule, rules } from './rule.ts';

const fairness = rules('fairness', 'anyone');

/** Who may write and read the groups of people, and what is computed from them. Nobody in HR does by that role. */
export const fairnessAccess = {
  RecordGroup: fairness,
  WithdrawGroupConsent: [...rules('employee', 'self'), ...fairness],
  ReadGroups: [...fairness, ...rules('auditor', 'anyone')],
} as const satisfies Record<string, readonly Rule[]>;
