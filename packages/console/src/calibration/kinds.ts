import type { Reply } from '../api/types.ts';

export type Session = Reply<'/v1/calibrations/{calibrationSessionId}'>;
export type Calibrated = Session['reviews'][number];
