import { z } from 'zod';

/** A rule over several streams cannot refuse a command, so it warns the reader. Codes are named like those of rejections. */
export const warning = z.object({ code: z.string(), detail: z.string() });
export type Warning = z.infer<typeof warning>;
