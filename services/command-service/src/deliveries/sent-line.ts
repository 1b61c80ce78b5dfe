/** A line as it was sent: its number in the body, and its fields or what is wrong with it as a whole. */
export type SentLine = { line: number } & (
  | { fields: Record<string, unknown>; wrong?: undefined }
  | { fields?: undefined; wrong: { code: string; detail: string } }
);
