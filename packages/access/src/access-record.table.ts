import { type Rule, rules } from './rule.ts';
import { readers } from './rule-sets.ts';

/** Who may record, and who may read, what a reader was shown about somebody. */
export const recordedAccess = {
  /** In the role that the reader names, if it is one of theirs. */
  RecordAccess: [...rules('employee', 'anyone'), ...rules('manager', 'anyone'), ...readers],
  ReadAccessRecords: [...rules('employee', 'self'), ...rules('manager', 'self'), ...readers],
} as const satisfies Record<string, readonly Rule[]>;
