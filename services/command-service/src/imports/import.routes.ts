import { Readable } from 'node:stream';
import { relationsAllowed } from '@cairn/access/matching';
import type { Action } from '@cairn/access/table';
import type { App } from '@cairn/http/app';
import { ProblemError, wrongMediaType } from '@cairn/http/problem';
import { takeText, textOf } from '@cairn/http/text-body';
import { z } from 'zod';
import type { Carried } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { readNdjson } from '../deliveries/delivery.ndjson.ts';
import type { SentLine } from '../deliveries/sent-line.ts';
import { alignmentRoutes } from '../goals/alignment.routes.ts';
import { goalRoutes } from '../goals/goal.routes.ts';
import { groupRoutes } from '../people/group.routes.ts';
import { pastRatingRoutes } from '../people/past-rating.routes.ts';
import { personIdOf } from '../people/external-id.ts';
import { personRoutes } from '../people/person.routes.ts';
import { kpiRoutes } from '../scorecards/kpi.routes.ts';
import { scorecardRoutes } from '../scorecards/scorecard.routes.ts';
import { importReply } from './import.shapes.ts';
import { runImport } from './import.run.ts';

type Limits = { mostCommands: number; mostBytes: number };

const usual: Limits = { mostCommands: 10_000, mostBytes: 8 * 1024 * 1024 };
// A dry run decides a whole organisation in one request.
const wholeOrganisation: Limits = { mostCommands: 60_000, mostBytes: 32 * 1024 * 1024 };

const descriptionOf = ({ mostCommands }: Limits): string =>
  `The body is NDJSON in UTF-8 with at most ${mostCommands} commands, one a line: \`{ "line": 2, "key": "G1", "command": "SetGoal", "ids": {}, "body": { … } }\`. Each is carried out as if it came to its own route with \`key\` as its Idempotency-Key, so the same lines again change nothing. \`{ "madeBy": "G1" }\` in \`ids\` or \`body\` stands for the id of what an earlier line makes, and \`{ "personCalled": "E1" }\` for that of the person with this external id. With \`mode=dryRun\` every line is decided as if those before it were written, and nothing is written.`;

type Commands = { commands(context: CommandContext): [string, Carried][] };
type Kind = {
  path: string;
  access: Action;
  summary: string;
  tables: readonly Commands[];
  limits?: Limits;
};

const kinds: readonly Kind[] = [
  {
    path: '/v1/people/imports',
    access: 'RegisterPerson',
    summary: 'Import people with their employments, units, managers, levels and locations',
    tables: [personRoutes],
    limits: wholeOrganisation,
  },
  {
    path: '/v1/people/past-ratings/imports',
    access: 'RecordPastRating',
    summary: 'Import ratings from before Cairn, with a result for each',
    tables: [pastRatingRoutes],
    limits: wholeOrganisation,
  },
  {
    path: '/v1/people/groups/imports',
    access: 'RecordGroup',
    summary: 'Import the groups of people, such as sex or ethnicity, with a result for each',
    tables: [groupRoutes],
    limits: wholeOrganisation,
  },
  {
    path: '/v1/goals/imports',
    access: 'SetGoal',
    summary: 'Import goals and their alignment, with a result for each command',
    tables: [goalRoutes, alignmentRoutes],
  },
  {
    path: '/v1/kpis/imports',
    access: 'DefineKpi',
    summary: 'Import KPIs with their targets, with a result for each command',
    tables: [kpiRoutes],
  },
  {
    path: '/v1/scorecards/imports',
    access: 'DraftScorecard',
    summary: 'Import scorecards with their objectives, KPIs and links, with a result for each command',
    tables: [scorecardRoutes],
  },
];

const types = ['application/x-ndjson'];

const readLines = async (body: unknown, { mostCommands, mostBytes }: Limits): Promise<SentLine[]> => {
  if (!(body instanceof Readable)) throw wrongMediaType(types);
  const lines: SentLine[] = [];
  for await (const line of readNdjson(textOf(body, mostBytes))) {
    if (lines.length === mostCommands)
      throw new ProblemError(413, 'import/too-many-commands', {
        detail: `An import has at most ${mostCommands} commands. Send it in parts.`,
        fields: [{ path: 'body', message: `at most ${mostCommands} lines` }],
      });
    lines.push(line);
  }
  return lines;
};

const querystring = z.object({
  mode: z
    .enum(['bestEffort', 'dryRun'])
    .default('bestEffort')
    .describe('`dryRun` says what would become of each command, and writes none'),
});

/** Imports: many commands in one request. */
export const importRoutes = (context: CommandContext) => (app: App) => {
  // A scope of its own, so that no other route takes such bodies.
  void app.register(async (scope: App) => {
    takeText(scope, types);
    for (const { path, access, summary, tables, limits = usual } of kinds) {
      const tags = path.split('/').slice(2, 3);
      const description = descriptionOf(limits);
      const schema = {
        tags,
        summary,
        description,
        consumes: types,
        querystring,
        response: { 200: importReply },
      };
      scope.post(path, { config: { access }, schema }, async ({ body, query, principal }) => {
        relationsAllowed(principal.roles, access);
        const lines = await readLines(body, limits);
        const isDry = query.mode === 'dryRun';
        const by = isDry ? { ...context, ...context.execute.dryRun() } : context;
        const commands = new Map(tables.flatMap((table) => table.commands(by)));
        const personCalled = (externalId: string): string => personIdOf(context.deriveId, externalId);
        const reply = await runImport({ commands, principal, personCalled }, lines);
        return isDry ? { ...reply, position: null } : reply;
      });
    }
  });
};
