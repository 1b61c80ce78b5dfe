/** A team with its lead and members, by name. A department has a head and teams. */
export type TeamPlan = {
  name: string;
  lead: string;
  members: readonly string[];
  rates: 'fairly' | 'lately' | 'alike';
};
export type DepartmentPlan = { name: string; head: string; teams: readonly TeamPlan[] };

const team = (
  name: string,
  lead: string,
  members: string,
  rates: TeamPlan['rates'] = 'fairly',
): TeamPlan => ({
  name,
  lead,
  members: members.split(', '),
  rates,
});

/** Larkfield, a fictional company with three departments and eight teams. */
export const organisation: {
  company: string;
  chair: string;
  chief: string;
  departments: readonly DepartmentPlan[];
  staff: { hr: string; auditor: string; strategist: string };
} = {
  company: 'Larkfield',
  chair: 'Ruth Anders',
  chief: 'Mira Castell',
  departments: [
    {
      name: 'Product',
      head: 'Jonas Weber',
      teams: [
        team('Platform', 'Priya Nair', 'Ola Lind, Tomas Keller, Hana Sato'),
        team('Apps', 'Leo Fontaine', 'Ines Prado, Wren Abbott, Karim Haddad, Noor Aziz', 'lately'),
        team('Design', 'Sofia Marek', 'Elias Berg, Yara Costa, Finn Doyle'),
      ],
    },
    {
      name: 'Customer',
      head: 'Amara Okoye',
      teams: [
        team(
          'Success',
          'Dario Conti',
          'Nils Holm, Aisha Bello, Petra Novak, Luca Moretti, Greta Simon, Omar Farouk, Ivy Chen, Marta Ruiz',
          'alike',
        ),
        team('Support', 'Helen Park', 'Jakub Zielinski, Rosa Lemaire, Theo Grant, Anouk Visser'),
        team('Sales', 'Victor Hale', 'Selma Yildiz, Bruno Teixeira, Clara Jensen'),
      ],
    },
    {
      name: 'Operations',
      head: 'Emil Strand',
      teams: [
        team('Finance', 'Lucia Romano', 'Peter Vance, Mei Tan, Adam Kovac'),
        team('People', 'Nadia Petrov', 'Oskar Falk, Julia Brandt'),
      ],
    },
  ],
  staff: { hr: 'Oskar Falk', auditor: 'Vera Lindqvist', strategist: 'Samir Rahman' },
};
