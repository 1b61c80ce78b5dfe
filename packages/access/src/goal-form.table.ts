import { type Rule, rules } from './rule.ts';

/** Those who say what goals look like. */
const keepers = [...rules('strategist', 'anyone'), ...rules('hr', 'anyone')];

/** Who may do what with the custom fields of goals and with templates for them. */
export const goalFormAccess = {
  DefineGoalField: keepers,
  ReviseGoalField: keepers,
  RetireGoalField: keepers,
  DraftGoalTemplate: keepers,
  ReviseGoalTemplate: keepers,
  RetireGoalTemplate: keepers,
} as const satisfies Record<string, readonly Rule[]>;
