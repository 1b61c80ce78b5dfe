import { customColumnAt, customFieldsIn } from './import.custom-fields.ts';
import { fieldAt, fieldsOf, treeOf } from './import.fields.ts';
import { type FileRow, readRows } from './import.file.ts';
import { groupsOf } from './import.in-common.ts';
import { columnOf, mapRow, type Mapping, refuseUnknownColumns, wrongIn } from './import.mapping.ts';
import { type Import, type ImportedLine } from './import.measurements.ts';
import { sendCompleting } from './import.completing.ts';
import type { StepResult } from './import.send.ts';
import { type ImportKind, type Item, stepsOf } from './import.step.ts';

/** The lines of a file, and those of them that are not valid. */
type Read = { items: Item[]; wrong: ImportedLine[] };

const invalid = (line: number, fields: { path: string; message: string }[]): ImportedLine => ({
  line,
  outcome: 'refused',
  code: 'line/invalid',
  detail: 'The line is not valid.',
  fields,
});

const readTable = (file: string, rows: readonly FileRow[], by: Mapping & ImportKind): Read => {
  const mapping = { ...by, fields: fieldsOf(by.places) };
  refuseUnknownColumns(file, rows, mapping);
  const read: Read = { items: [], wrong: [] };
  for (const { line, row } of rows) {
    const fields = mapRow(row, mapping);
    const wrong = wrongIn(fields, mapping);
    if (wrong.length > 0) read.wrong.push(invalid(line, wrong));
    const custom = customFieldsIn(row, by);
    read.items.push({ line, item: { ...treeOf(fields, by.places), ...(custom && { fields: custom }) } });
  }
  return read;
};

const explained = ({ code, detail }: StepResult): string | undefined =>
  code === 'idempotency/key-reused'
    ? 'It was imported before with other content. Change it by its own command.'
    : detail;

const worst = ['refused', 'written', 'unchanged'] as const;

type Telling = { kind: ImportKind; columnAt(path: string): string };

/** What became of a line, by its commands: it is refused if one of them is. */
const lineOf = (results: readonly StepResult[], { kind, columnAt }: Telling): ImportedLine => {
  const found = worst.flatMap((outcome) => results.find((each) => each.outcome === outcome) ?? []);
  const [result] = found;
  if (!result) throw new Error('A line without a command has no result.');
  const { line, outcome, code, fields } = result;
  const detail = explained(result);
  const left = results.find((each) => each !== result && each.code === kind.completing?.code);
  return {
    line,
    outcome,
    id: results[0]?.id ?? null,
    ...(code && { code }),
    ...(detail && { detail }),
    ...(fields && { fields: fields.map(({ path, message }) => ({ path: columnAt(path), message })) }),
    ...(left?.detail && { note: left.detail }),
  };
};

/**
 * Imports what a file of this kind holds. The same file again changes nothing, so an import that was stopped is completed by
 * the same file. Throws an `Error` if the file or the service cannot be read.
 */
export const importThings = async (kind: ImportKind, asked: Import): Promise<ImportedLine[]> => {
  const { file, mapping } = asked;
  const rows = await readRows(file);
  const isTable = !file.endsWith('.json');
  const { items, wrong }: Read = isTable
    ? readTable(file, rows, { ...mapping, ...kind })
    : { items: rows.map(({ line, row }) => ({ line, item: row })), wrong: [] };
  const isWrong = new Set(wrong.map(({ line }) => line));
  const { steps, wrong: unread } = stepsOf(
    items.filter(({ line }) => !isWrong.has(line)),
    kind,
  );
  const columnAt = (path: string): string => {
    if (!isTable) return path;
    const field = fieldAt(path, kind.places);
    return customColumnAt(path, mapping) ?? (field === undefined ? path : columnOf(mapping, field));
  };
  const refused = [
    ...wrong,
    ...unread.map(({ line, field, message }) => invalid(line, [{ path: columnAt(field), message }])),
  ];
  const { path, mostInDryRun } = kind;
  const results = await sendCompleting({ ...asked, path, mostInDryRun }, steps, {
    items,
    wrong: refused.map(({ line }) => line),
    kind,
  });
  return [
    ...refused,
    ...groupsOf(results, ({ line }) => line).map((of) => lineOf(of, { kind, columnAt })),
  ].sort((a, b) => a.line - b.line);
};
