import pg from 'pg';
import { instantOf } from './instant.ts';

const { DATE: date, TIMESTAMPTZ: timestamptz } = pg.types.builtins;

const asIs = (text: string): string => text;

/** Values are read in the form they have in a row: 64-bit integers as decimal strings, days and instants as text. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: (typeof pg.types.builtins)[keyof typeof pg.types.builtins], format?: 'text') => {
    if (id === timestamptz) return instantOf;
    if (id === date) return asIs;
    return pg.types.getTypeParser(id, format);
  }) as typeof pg.types.getTypeParser,
};
