import { describe, expect, test } from 'vitest';
import { withPlaceholders } from './placeholders.ts';

const nobody = { here: [], elsewhere: [] };
const known = { here: ['Marta Ruiz', 'Dario Conti'], elsewhere: ['May Chen', 'Zoë Klein', 'Marta Lang'] };
const masked = (text: string) => withPlaceholders(text, known).text;

describe('a text for a model', () => {
  test('has the same placeholder for a person wherever they are named', () => {
    expect(withPlaceholders('Dario Conti helped. DARIO CONTI again, then Conti.', known)).toEqual({
      text: '[P1] helped. [P1] again, then [P1].',
      placeholders: [{ placeholder: '[P1]', name: 'Dario Conti' }],
    });
  });
  test('has a placeholder of its own for a first name that two people share', () => {
    expect(withPlaceholders('Marta Ruiz and Marta.', known)).toEqual({
      text: '[P1] and [P2].',
      placeholders: [
        { placeholder: '[P1]', name: 'Marta Ruiz' },
        { placeholder: '[P2]', name: 'Marta' },
      ],
    });
  });
  test('names nobody of the packet, whatever the capitals, and nobody else by their own', () => {
    expect(masked('thanks dario')).toBe('thanks [P1]');
    expect(masked('She may ask May or MAY.')).toBe('She may ask [P1] or [P1].');
    expect(masked("Zoe's plan and Zoë's")).toBe("[P1]'s plan and [P1]'s");
  });
  test('masks a name with a dotted capital I', () => {
    const turkish = { here: ['İpek Kaya'], elsewhere: [] };
    expect(withPlaceholders('İpek, İPEK, Ipek and ipek', turkish).text).toBe('[P1], [P1], [P1] and [P1]');
  });
  test('leaves a name alone that is a part of another word', () => {
    expect(masked('Contigo, Ruizian, maybe')).toBe('Contigo, Ruizian, maybe');
  });
  test('holds no e-mail address and no id, also if they hold a name', () => {
    expect(masked('marta.ruiz@example.com, <d.conti+x@mail.example.co.uk>')).toBe('[e-mail], <[e-mail]>');
    expect(masked('goal-0192f0c4-7b1a-7c3e-8d52-000000000001')).toBe('goal-[id]');
  });
  test('cannot smuggle in a placeholder of its own', () => {
    expect(masked('[P1] gets the credit, not Dario Conti')).toBe('P1 gets the credit, not [P1]');
  });
  test('stays as it is if nobody is known', () => {
    expect(withPlaceholders('Calm work.', nobody)).toEqual({ text: 'Calm work.', placeholders: [] });
  });
});
