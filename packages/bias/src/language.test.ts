import { describe, expect, test } from 'vitest';
import { englishText, readsAsEnglish } from './language.ts';
import { labelled } from './labelled.fixture.ts';

describe('the language of a text', () => {
  test('almost every labelled English sentence reads as English', () => {
    const rows = ['tuning', 'held-out', 'further'].flatMap((part) =>
      labelled(`personality-language.${part}`),
    );
    const read = rows.filter(({ text }) => readsAsEnglish(text));
    expect(read.length / rows.length).toBeGreaterThan(0.95);
  });

  test.each([
    'Sie ist im Umgang mit Kollegen oft schroff.',
    'Er hat die Migration im März geleitet.',
    'Zu emotional.',
    'Elle est arrogante et froide.',
    'Ze is vaak te direct in vergaderingen.',
    'We zijn blij met hem, maar hij was in het begin over alles te direct.',
    'Ella es muy agresiva con los clientes.',
    'È una persona difficile.',
    'Hun er altid hjælpsom over for kollegaer.',
    '彼女はとても冷たい。',
    '',
  ])('"%s" does not read as English', (text) => {
    expect(readsAsEnglish(text)).toBe(false);
  });

  test('a declared language is believed, and otherwise the usual one if the text reads as it', () => {
    const text = 'She led the team well.';
    expect(englishText({ text })).toBe(text);
    expect(englishText({ text, language: 'EN-gb' })).toBe(text);
    expect(englishText({ text: 'Peers find Samuel cold.', language: 'en' })).toBe('Peers find Samuel cold.');
    expect(englishText({ text, language: 'de', usualLanguage: 'en' })).toBeUndefined();
    expect(englishText({ text, usualLanguage: 'de' })).toBeUndefined();
    expect(englishText({ text, language: 'eng' })).toBeUndefined();
    expect(englishText({ text: undefined, language: 'en' })).toBeUndefined();
  });
});
