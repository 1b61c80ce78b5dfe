import { refuseField } from '@cairn/contracts/rejection';

type Thing = 'alignment' | 'goal' | 'kpi' | 'person' | 'scorecard' | 'unit';

/** A change of something recorded earlier: the first day that it changes, and the field that gives the day, if one does. */
type Change = { thing: Thing; reason: string | undefined; day: string; field?: string };

/** Refuses a change that dates back and gives no reason. It dates back if it changes a day before today. */
export const refuseBackdated = ({ thing, reason, day, field }: Change, today: string): void => {
  if (day < today && reason === undefined)
    refuseField(`${thing}/reason-missing`, 'This changes days that are over, so it needs a reason.', {
      path: 'reason',
      message: field === undefined ? 'a reason' : `a reason, or an ${field} of ${today} or later`,
    });
};

/** Refuses a change of somebody else's figure that gives no reason. */
export const refuseUnexplained = (thing: Thing, figure: string, reason: string | undefined): void => {
  if (reason === undefined)
    refuseField(`${thing}/reason-missing`, `This moves ${figure}, so it needs a reason.`, {
      path: 'reason',
      message: 'a reason',
    });
};
