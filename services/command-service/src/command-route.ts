import type { Action } from '@cairn/access/table';
import { commandReply } from '@cairn/http/revision';
import type { z } from 'zod';

type Parts = { body?: z.ZodType; params?: z.ZodType; description?: string };

const response = { 200: commandReply, 201: commandReply };

/** The options of a command's route: its line of the access table, its schemas and its place in the API's description. */
export const commandRoute = <P extends Parts>(access: Action, summary: string, parts: P) => ({
  config: { access },
  schema: { ...parts, tags: ['commands'], summary, response },
});
