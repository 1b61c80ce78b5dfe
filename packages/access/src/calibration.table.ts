import { type Rule, rules } from './rule.ts';
import { hrOnly, readers } from './rule-sets.ts';

/** Who may hold calibration sessions and read them. */
export const calibrationAccess = {
  OpenCalibration: hrOnly,
  ChangeCalibrationParticipants: [...rules('manager', 'facilitator'), ...hrOnly],
  CloseCalibration: [...rules('manager', 'facilitator'), ...hrOnly],
  ReadCalibrations: [...rules('manager', 'calibrating'), ...readers],
} as const satisfies Record<string, readonly Rule[]>;
