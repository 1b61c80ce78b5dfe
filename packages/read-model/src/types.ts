import pg from 'pg';
import { instantOf } from './instant.ts';

const { DATE: date, TIMESTAMPTZ: timestamptz } = pg.types.builtins;

const asIs = (text: string): string => text;

/** How values are read: as rows hold them. 64-bit integers stay decimal strings, days and instants stay text. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: (typeof pg.types.builtins)[keyof typeof pg.types.builtins], format?: 'text') => {
    if (id === timestamptz) return instantOf;
    if (id === date) return asIs;
    return pg.types.getTypeParser(id, format);
  }) as typeof pg.types.getTypeParser,
};
