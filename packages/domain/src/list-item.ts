import { Rejection } from '@cairn/contracts/rejection';

/** Applies a rule to one item of a list. If it refuses, the refusal names the item, such as `edges/3`, in every path. */
export const forItem = <T>(item: string, rule: () => T): T => {
  try {
    return rule();
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown;
    const { kind, code, message, fields } = thrown;
    const named = fields.map((field) => ({ ...field, path: `${item}/${field.path}` }));
    const whole = [{ path: item, message: 'an item to which this does not apply' }];
    throw new Rejection(kind, code, message, named.length > 0 ? named : whole);
  }
};
