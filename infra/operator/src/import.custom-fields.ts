import type { FileRow } from './import.file.ts';
import type { Mapping } from './import.mapping.ts';

type Filled = { fieldId: string; value: unknown };

/**
 * What the columns of custom fields hold in a row, in the order of the mapping, so that a path in an answer leads back to its
 * column. Empty ones are null. Undefined if all are empty.
 */
export const customFieldsIn = (row: FileRow['row'], { customFields }: Mapping): Filled[] | undefined => {
  const filled = Object.entries(customFields).map(([column, fieldId]) => {
    const value = row[column];
    return { fieldId, value: value === undefined || value === '' ? null : value };
  });
  return filled.some(({ value }) => value !== null) ? filled : undefined;
};

/** The column of the custom field that a command calls by this path. */
export const customColumnAt = (path: string, { customFields }: Mapping): string | undefined => {
  const place = /^fields\/(\d+)(\/|$)/.exec(path)?.[1];
  return place === undefined ? undefined : Object.keys(customFields)[Number(place)];
};
