import { foldedName } from '@cairn/domain/folded-name';
import type { Mapping } from './import.mapping.ts';
import { isId } from './import.step.ts';
import { answerOf, type Target } from './service-answer.ts';

type Field = { fieldId: string; name: string };
type Page = { fields: Field[]; next: string | null };

/** The custom fields that are in use, from the query service. Throws an `Error` if that is away or refuses. */
export const fieldsInUse = async (from: Target): Promise<Field[]> => {
  const fields: Field[] = [];
  let next: string | null = null;
  do {
    const query = new URLSearchParams({
      retired: 'false',
      limit: '100',
      ...(next !== null && { cursor: next }),
    });
    const path = `/v1/goal-fields?${query.toString()}`;
    const page: Page = await answerOf<Page>(from, { service: 'query service', path }, 'fields');
    fields.push(...page.fields);
    next = page.next;
  } while (next !== null);
  return fields;
};

const fieldIdOf = (column: string, called: string, fields: readonly Field[]): string => {
  const found = fields.filter(({ name }) => foldedName(name) === foldedName(called));
  const [field] = found;
  if (field && found.length === 1) return field.fieldId;
  const why = field
    ? `${found.length} custom fields in use are called "${called}". Give the id of one of them: ${found.map(({ fieldId }) => fieldId).join(', ')}.`
    : `no custom field in use is called "${called}". Give its name or its id; the names are ${fields.map(({ name }) => name).join(', ') || 'none yet'}.`;
  throw new Error(`customFields: the column "${column}": ${why}`);
};

/**
 * The mapping with the id of each custom field that it calls by its name. `inUse` is asked only if there is such a name.
 * Throws an `Error` that names the column of a name that belongs to no field or to several.
 */
export const withFieldIds = async (mapping: Mapping, inUse: () => Promise<Field[]>): Promise<Mapping> => {
  const columns = Object.entries(mapping.customFields);
  if (columns.every(([, called]) => isId(called))) return mapping;
  const fields = await inUse();
  const ids = columns.map(([column, called]) => [
    column,
    isId(called) ? called : fieldIdOf(column, called, fields),
  ]);
  return { ...mapping, customFields: Object.fromEntries(ids) };
};
