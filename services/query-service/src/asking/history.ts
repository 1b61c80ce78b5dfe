import { dayOf } from '@cairn/contracts/day';
import { day } from '@cairn/contracts/values';
import { z } from 'zod';
import { after } from './after.ts';
import { past } from './past.ts';
import { steps } from './series.ts';

/** The query of a series of figures over time. */
export const historyQuery = z
  .object({
    from: day.optional().describe('the first day; by default a year before the last one'),
    to: day.optional().describe('the last day; by default today'),
    every: z.enum(steps).default('month').describe('how far the points are apart; weeks end on Sunday'),
    knownAt: past.knownAt,
    after,
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    error: 'a day no later than `to`',
    path: ['from'],
  });

type Range = { from?: string | undefined; to?: string | undefined };
type Clock = { now: Date; timeZone?: string | undefined };

/** The days of a series up to today: those asked for, or the last year. */
export const historyRange = ({ from, to }: Range, { now, timeZone }: Clock): { from: string; to: string } => {
  const today = dayOf(now, timeZone);
  const last = to !== undefined && to < today ? to : today;
  const yearBefore = new Date(last);
  yearBefore.setUTCFullYear(yearBefore.getUTCFullYear() - 1);
  return { from: from ?? dayOf(yearBefore), to: last };
};

/** The points of a series with figures of this shape. */
export const historyPoints = <S extends z.ZodRawShape>(figures: S) =>
  z.array(
    z.object({
      day: z.string().describe('a day in the organisation’s time zone'),
      at: z.string().describe('the end of this day, or now: the figures are those of this instant'),
      ...figures,
      asKnownThen: z
        .object(figures)
        .nullable()
        .describe('the figures as they were shown then; null if nothing of it was recorded by then'),
    }),
  );
