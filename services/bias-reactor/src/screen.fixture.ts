import { type Log, openCycle, startLog } from './log.fixture.ts';

export const flat = [4, 4, 4, 4, 4];
export const varied = [2, 3, 4, 3, 2];

/** A log with one open review cycle that pins these detectors. */
export const start = (pinned?: Record<string, string>): Log => {
  const log = startLog();
  openCycle(log, pinned);
  return log;
};

/** The checks by one detector in one screening, by default the last. */
export const checksOf = (log: Log, detector: string, at = -1) =>
  log.screened.at(at)?.checks.filter((check) => check.detector === detector);
