import { id } from '@cairn/contracts/values';
import { ids, person } from '../asking/filters.ts';

/** The query parameters that choose goals by their people, units and cycles. */
export const whose = {
  owner: person.optional().describe('the owner or the accountable person'),
  manager: person.optional().describe('a person above the accountable person in the reporting line of today'),
  unit: id.optional().describe('only this unit, without the units below it'),
  under: id.optional().describe('this unit and the units below it today'),
  cycle: ids.optional().describe('one or more cycles, separated by commas'),
};
