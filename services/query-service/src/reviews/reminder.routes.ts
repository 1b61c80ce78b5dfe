import { stageNames } from '@cairn/contracts/stage.values';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { sql } from 'kysely';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { cursor, yesOrNo } from '../asking/page.ts';
import { reviewStreams } from '../asking/parked.ts';
import { select } from '../asking/select.ts';
import { nameOfThing, next, parked, personName, position } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { type Reminder, remindersAfter } from './reminder.sql.ts';

const reminder = z.object({
  personId: z.uuid().describe('who has something to do'),
  personName,
  stage: z.enum(stageNames).describe('the stage in which they have it to do'),
  dueOn: z.string().describe('the last day of the stage'),
  daysLeft: z.int().describe('until that day, in the time zone of the cycle; below 0 if it is over'),
  dueBefore: z
    .string()
    .nullable()
    .describe('the last day of the stage before it was moved; null if it never was'),
  joinedLate: z.boolean().describe('whether the subject was added to the cycle after its launch'),
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  subjectName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
});

const showReminder = (row: Reminder) => ({
  personId: row.person_id,
  personName: row.person_name,
  stage: row.stage,
  dueOn: row.due_on,
  daysLeft: row.days_left,
  dueBefore: row.due_before,
  joinedLate: row.joined_late,
  reviewId: row.review_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
});

const place = z.object({ list: z.literal('reminders'), after: z.string().max(200) });

/** What people still have to do in the stages that have begun. */
export const reminderRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/review-reminders',
    {
      config: { access: 'ReadReminders' },
      schema: {
        tags: ['reviews'],
        summary:
          'What people still have to do in the stages of their reviews that have begun, most urgent first',
        description:
          'Everybody sees their own. HR see those of all, without an open review of somebody whom they rate, manage or report to, and without peers and reports whose input is merged.',
        querystring: z.object({
          cycle: id.optional(),
          person: person.optional(),
          stage: z.enum(stageNames).optional(),
          overdue: yesOrNo.optional().describe('whether the last day of the stage is over'),
          cursor,
          limit,
          after,
        }),
        response: { 200: z.object({ reminders: z.array(reminder), next, position, parked }) },
      },
    },
    async ({ query, principal }) => {
      const viewer = viewerOf(principal, 'ReadReminders', context);
      const { cursor, limit, after: asked, ...filters } = query;
      await reflecting(context, ['review'], asked);
      const from = cursor === undefined ? '' : decodeCursor(cursor, place).after;
      const page = { after: from, limit: limit + 1 };
      const [found] = await select(
        context,
        sql<{ head: Head; reminders: Reminder[] }>`
          select ${reviewHead} as head, ${remindersAfter(viewer, asAskedBy(principal, filters), page)} as reminders`,
      );
      const rows = found?.reminders ?? [];
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        reminders: shown.map(showReminder),
        next: last ? encodeCursor({ list: 'reminders', after: last.place }) : null,
        ...readUpTo([found?.head], { shown: shown.flatMap(({ review_id }) => reviewStreams(review_id)) }),
      };
    },
  );
};
