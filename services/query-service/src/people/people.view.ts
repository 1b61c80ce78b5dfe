import type { Personal } from '@cairn/contracts/personal';
import { type Head } from '../asking/head.ts';
import type { Warning } from '../asking/warning.ts';

type Standing = {
  unit_id: string | null;
  level: string | null;
  line_manager_id: string | null;
  matrix_manager_id: string | null;
};

export type ListedPersonRow = Standing & {
  person_id: string;
  name: Personal;
  revision: number;
  position: number;
  employment_id: string | null;
};

type EmploymentRow = Standing & {
  employment_id: string;
  effective_from: string;
  effective_to: string | null;
  holds: boolean;
};

export type PersonRow = {
  head: Head;
  person_id: string;
  name: Personal;
  email: Personal | null;
  /** Everybody above them in the line. */
  line: string[] | null;
  revision: number;
  employments: EmploymentRow[];
};

export type UnitRow = {
  unit_id: string;
  name: string;
  kind: string;
  parent_id: string | null;
  revision: number;
  position: number;
};

export type UnitRows = { head: Head; tree_revision: number | null; units: UnitRow[] };

const standing = ({ unit_id, level, line_manager_id, matrix_manager_id }: Standing) => ({
  unitId: unit_id,
  level,
  lineManagerId: line_manager_id,
  matrixManagerId: matrix_manager_id,
});

const nothing = { unitId: null, level: null, lineManagerId: null, matrixManagerId: null };

export const listedPerson = (row: ListedPersonRow) => ({
  personId: row.person_id,
  name: row.name,
  employmentId: row.employment_id,
  revision: row.revision,
  ...standing(row),
});

const warnings = ({ person_id, line }: PersonRow, on: string): Warning[] =>
  line?.includes(person_id)
    ? [
        {
          code: 'person/management-loop',
          detail: `On ${on} the line of managers runs in a circle through this person: ${line.join(', ')}.`,
        },
      ]
    : [];

/** One person on a day; the address only where it is asked for. */
export const wholePerson = (row: PersonRow, { on, email }: { on: string; email: boolean }) => ({
  personId: row.person_id,
  name: row.name,
  email: email ? row.email : null,
  on,
  employments: row.employments.map((each) => ({
    employmentId: each.employment_id,
    from: each.effective_from,
    to: each.effective_to,
    holds: each.holds,
    ...(each.holds ? standing(each) : nothing),
  })),
  warnings: warnings(row, on),
  revision: row.revision,
  position: row.head?.position ?? '0',
});

export const showUnit = (row: UnitRow) => ({
  unitId: row.unit_id,
  name: row.name,
  kind: row.kind,
  parentId: row.parent_id,
  revision: row.revision,
});
