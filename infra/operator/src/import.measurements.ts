import { type FileRow, readRows } from './import.file.ts';
import { type Mapping, mapRow } from './import.mapping.ts';

/** What became of a line of the file; in a dry run, what would become of it. */
export type ImportedLine = {
  line: number;
  outcome: string;
  period: string | null;
  code?: string;
  detail?: string;
  fields?: { path: string; message: string }[];
};

export type Import = {
  /** Where the command service is. */
  url: string;
  token: string;
  file: string;
  mapping: Mapping;
  dryRun: boolean;
  onProgress(done: number, all: number): void;
};

// What is written when the import is stopped stays; so much is sent again when it is repeated.
const linesAtOnce = 1_000;
// A dry run writes nothing, so only in one request does a line see those before it.
const linesInDryRun = 10_000;

const send = async (
  { url, token, mapping, dryRun }: Import,
  rows: readonly FileRow[],
): Promise<ImportedLine[]> => {
  const response = await fetch(`${url}/v1/kpis/measurements?mode=${dryRun ? 'dryRun' : 'bestEffort'}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: rows.map(({ row }) => JSON.stringify(mapRow(row, mapping))).join('\n'),
  });
  const answer = (await response.json()) as { lines?: ImportedLine[]; code?: string; detail?: string };
  if (!answer.lines) throw new Error(`The service refused it: ${answer.code}: ${answer.detail}`);
  return answer.lines.map((each) => ({ ...each, line: rows[each.line - 1]?.line ?? each.line }));
};

/**
 * Sends the measurements of a file to the command service. The same file again changes nothing, so an import that was stopped
 * is completed by the same file. Throws an `Error` if the file or the service cannot be read.
 */
export const importMeasurements = async (asked: Import): Promise<ImportedLine[]> => {
  const rows = await readRows(asked.file);
  const size = asked.dryRun ? linesInDryRun : linesAtOnce;
  const lines: ImportedLine[] = [];
  for (let from = 0; from < rows.length; from += size) {
    lines.push(...(await send(asked, rows.slice(from, from + size))));
    asked.onProgress(lines.length, rows.length);
  }
  return lines;
};
