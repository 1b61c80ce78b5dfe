import type { CarryOverGoal } from '@cairn/contracts/goal-carry-over.commands';
import type { SetGoal } from '@cairn/contracts/goal.commands';
import { type FieldError, withFields } from '@cairn/contracts/rejection';

type Carried = { command: CarryOverGoal; setting: SetGoal };

const ofMeasure = /^keyResults\/(\d+)\/measure\/(\w+)$/;

/** The field of a key result that was chosen. Those of the new goal are in the same order. */
const chosenField = (place: string, isKpi: boolean): FieldError =>
  isKpi
    ? { path: `keyResults/${place}/keyResultId`, message: 'a key result with another KPI, or with none' }
    : { path: `keyResults/${place}/baseline`, message: 'a number from which the target can be reached' };

const fieldOf = (field: FieldError, { command, setting }: Carried): FieldError => {
  if (field.path.startsWith('strategicObjective') && !command.data.strategicObjective)
    return { path: 'strategicObjective', message: 'another strategic objective, or null for none' };
  const [, place = '', part] = ofMeasure.exec(field.path) ?? [];
  const isKpi = part === 'kpiId';
  const measure = setting.data.keyResults[Number(place)]?.measure;
  if (!place || !measure) return field;
  if (command.data.keyResults) return chosenField(place, isKpi);
  // Without a choice, every other kind comes over as it could be set before.
  if (measure.kind !== 'linkedKpi') return field;
  return {
    path: 'keyResults',
    message: `a choice ${isKpi ? 'without' : 'with a baseline for'} the key result that is linked to the KPI ${measure.kpiId}`,
  };
};

/** Applies a rule to the goal that continues another one. What it refuses names the fields of the carry-over. */
export const forCarryOver = <T>(carried: Carried, rule: () => T): T => {
  try {
    return rule();
  } catch (thrown) {
    throw withFields(thrown, (fields) => fields.map((field) => fieldOf(field, carried)));
  }
};
