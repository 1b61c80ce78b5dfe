import { Radios } from '../look/radios.tsx';
import { statusText } from '../look/status.tsx';
import { words } from '../texts/words.ts';
import { type ReportedStatus, reportedStatuses } from './goal.ts';

type StatusFieldProps = { status: ReportedStatus; choose: (status: ReportedStatus) => void };

/** The status that somebody reports. */
export const StatusField = ({ status, choose }: StatusFieldProps) => (
  <Radios
    legend={words.goals.status}
    all={reportedStatuses}
    chosen={status}
    name={statusText}
    choose={choose}
  />
);
