import { z } from 'zod';

/** What no stream knows is no refusal: it is told to whoever reads. Codes are named as those of rejections. */
export const warning = z.object({ code: z.string(), detail: z.string() });
export type Warning = z.infer<typeof warning>;
