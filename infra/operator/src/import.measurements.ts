import { type FileRow, readRows } from './import.file.ts';
import { groupsOf } from './import.in-common.ts';
import { type Fields, type Mapping, mapRow, refuseUnknownColumns } from './import.mapping.ts';
import { sendLines } from './import.send.ts';
import type { Target } from './service-answer.ts';

/** What became of a line of the file; in a dry run, what would become of it. */
export type ImportedLine = {
  line: number;
  outcome: string;
  /** The id of what the line makes. */
  id?: string | null;
  period?: string | null;
  code?: string;
  detail?: string;
  fields?: { path: string; message: string }[];
  /** What was left undone besides. */
  note?: string;
};

export type Import = Target & {
  file: string;
  mapping: Mapping;
  dryRun: boolean;
  onProgress(done: number, all: number): void;
};

/** The fields of a measurement. */
export const measurementFields: Fields = {
  kpiId: 'text',
  period: 'text',
  value: 'figure',
  numerator: 'figure',
  denominator: 'figure',
  source: 'text',
  reason: 'text',
  occurredAt: 'text',
};

// If an import is stopped, what was written stays. A repeat answers "unchanged" for it.
const linesAtOnce = 1_000;
const linesInDryRun = 10_000;

type Line = { line: number; fields: Record<string, unknown> };

const send = async (asked: Import, lines: readonly Line[]): Promise<ImportedLine[]> => {
  const path = `/v1/kpis/measurements?mode=${asked.dryRun ? 'dryRun' : 'bestEffort'}`;
  const { lines: results } = await sendLines<{ lines: ImportedLine[] }>(
    asked,
    path,
    lines.map(({ fields }) => fields),
    'lines',
  );
  return results.map((each) => ({ ...each, line: lines[each.line - 1]?.line ?? each.line }));
};

const measurementOf = ({ fields }: Line): string =>
  JSON.stringify([fields['kpiId'], fields['period'], fields['source']]);

/** Cuts lines into parts. A dry run keeps lines about one measurement in one part: it writes nothing, so a line sees only its own part. */
export const partsOf = (lines: readonly Line[], dryRun: boolean): Line[][] => {
  const size = dryRun ? linesInDryRun : linesAtOnce;
  const parts: Line[][] = [];
  for (const group of dryRun ? groupsOf(lines, measurementOf) : lines.map((line) => [line])) {
    const part = parts.at(-1);
    if (part && part.length + group.length <= size) part.push(...group);
    else parts.push(group);
  }
  return parts;
};

const linesOf = (file: string, rows: readonly FileRow[], mapping: Mapping): Line[] => {
  const by = { ...mapping, fields: measurementFields };
  refuseUnknownColumns(file, rows, by);
  return rows.map(({ line, row }) => ({ line, fields: mapRow(row, by) }));
};

/**
 * Sends the measurements of a file to the command service. The same file again changes nothing, so an import that was stopped
 * is completed by the same file. Throws an `Error` if the file or the service cannot be read.
 */
export const importMeasurements = async (asked: Import): Promise<ImportedLine[]> => {
  const rows = await readRows(asked.file);
  const results: ImportedLine[] = [];
  for (const part of partsOf(linesOf(asked.file, rows, asked.mapping), asked.dryRun)) {
    results.push(...(await send(asked, part)));
    asked.onProgress(results.length, rows.length);
  }
  return results.sort((a, b) => a.line - b.line);
};
