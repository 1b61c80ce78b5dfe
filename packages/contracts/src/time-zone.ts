import { z } from 'zod';
import { isTimeZone } from './day.ts';

// JavaScript accepts abbreviations such as AET; Postgres does not.
const zoneName = 'an IANA time zone, such as Europe/Berlin';

/** The IANA name of a time zone. */
export const timeZone = z
  .string()
  .max(60)
  .regex(/^(UTC$|[A-Za-z_]+\/)/, zoneName)
  .refine(isTimeZone, zoneName);
