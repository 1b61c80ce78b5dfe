import { Readable } from 'node:stream';
import { relationsAllowed } from '@cairn/access/matching';
import type { App } from '@cairn/http/app';
import { wrongMediaType } from '@cairn/http/problem';
import { takeText } from '@cairn/http/text-body';
import { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { deliver } from './deliver.ts';
import { mostLines, readLines } from './delivery.lines.ts';
import { deliveryReply } from './delivery.shapes.ts';

const description = `The body is NDJSON or CSV in UTF-8 with 1 to ${mostLines} lines. A line has \`kpiId\`, \`period\`, \`value\` or \`numerator\` and \`denominator\`, \`source\`, and if you like \`reason\` and \`occurredAt\`; a CSV names them in its first line. A KPI, a period and a source make one measurement: the same line again changes nothing, and another reading corrects the first one, which is kept. If the delivery is broken off, send it again: what was written is not written twice.`;

const types = ['text/csv', 'application/x-ndjson'];

/** Deliveries of measurements by machines and spreadsheets. */
export const deliveryRoutes = (context: CommandContext) => (app: App) => {
  // A scope of its own, so that no other route takes such bodies.
  void app.register(async (scope: App) => {
    takeText(scope, types);
    scope.post(
      '/v1/kpis/measurements',
      {
        config: { access: 'RecordMeasurement' },
        schema: {
          tags: ['kpis'],
          summary: 'Deliver measurements of many KPIs, with a result for each line',
          description,
          consumes: types,
          querystring: z.object({
            mode: z
              .enum(['bestEffort', 'allOrNothing', 'dryRun'])
              .default('bestEffort')
              .describe(
                '`allOrNothing` decides every line first, and writes none if one is refused; `dryRun` says what would become of each line, and writes none',
              ),
          }),
          response: { 200: deliveryReply },
        },
      },
      async ({ body, headers, query, principal }) => {
        relationsAllowed(principal.roles, 'RecordMeasurement');
        const at = context.now().toISOString();
        if (!(body instanceof Readable)) throw wrongMediaType(types);
        const sent = await readLines(body, headers['content-type'] ?? '');
        return deliver({ context, principal, at }, sent, query.mode);
      },
    );
  });
};
