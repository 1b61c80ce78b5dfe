import { timeZone } from '../sign-in/settings.ts';
import { dayAt } from './dates.ts';

/** The day that it is for the organisation, `YYYY-MM-DD`: the service judges days by its time zone, not by the reader's. */
export const today = (): string => dayAt(Date.now(), timeZone());
