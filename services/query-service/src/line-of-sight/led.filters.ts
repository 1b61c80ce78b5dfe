import { id } from '@cairn/contracts/values';
import { person } from '../asking/filters.ts';

/** The query parameters that choose goals by their people and units. */
export const whose = {
  person: person.optional().describe('only goals that this person owns or answers for'),
  under: id.optional().describe('only goals of this unit and of the units below it today'),
};
