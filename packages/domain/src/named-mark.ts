import type { RatingScale } from '@cairn/contracts/cycle.values';

const words = 'zero one two three four five six seven eight nine ten'.split(' ');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (texts: readonly string[]): string => `(?:${texts.join('|')})`;

// Full-width letters, invisible characters and runs of spaces hide no mark.
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/[‘’“”"']/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

const noun = '(?:rating|score|grade|mark|level)s?';
const verb = '(?:rates?|rated|scores?|scored|grades?|graded|marks|marked)';
const gives = '(?:gives?|gave|given|deserves?|deserved|earns?|earned|merits?|merited|awards?|awarded)';
const small =
  '(?: (?:of|is|was|be|as|at|a|an|the|to|with|by|should|would|could|overall|final|clear|solid|him|her|them|this|work))';

const predicate =
  '(?:is|was|are|were|(?:has|have) been|remains?|remained)(?: (?:clearly|very|truly|consistently|again))?';
const clauseEnd = '(?=$|[.,;:!?)]| (?:in|for|overall|this|throughout|across)\\b)';

/** A value of the scale in digits, and in words if there is one. */
const numberOf = (value: number): string[] => {
  const digits = `${escaped(String(value)).replace('\\.', '[.,]')}${Number.isInteger(value) ? '(?:[.,]0)?' : ''}`;
  const word = words[value];
  return word === undefined ? [digits] : [digits, word];
};

const numbersIn = ({ marks }: RatingScale): RegExp[] => {
  const values = marks.map(({ value }) => value);
  const top = Math.max(...values);
  const number = `(?<![\\d.,-])${oneOf(values.flatMap(numberOf))}(?![\\d%]|[.,]\\d)`;
  const highest = oneOf(numberOf(top));
  return [
    `\\b${noun}(?: ?[:=(-])?${small}{0,3} ?"?${number}`,
    `\\b${verb}${small}{0,3} "?${number}`,
    `\\b${gives}${small}{0,3} an? "?${number}"?(?=$|[.,;:!?)]| (?:for|overall|out|on|in)\\b)`,
    `${number}[ -]?(?:stars?\\b|${noun}\\b)`,
    `${number} ?(?:/|out of) ?${highest}(?![\\d/]|[.,]\\d)`,
  ].map((pattern) => new RegExp(pattern, 'iu'));
};

const labelsIn = ({ marks }: RatingScale): RegExp[] =>
  marks
    .map(({ label }) => plain(label))
    .filter((label) => /\p{L}/u.test(label))
    .flatMap((label) => {
      const whole = `(?<![\\p{L}\\p{N}])${escaped(label)}(?![\\p{L}\\p{N}])`;
      if (label.includes(' ')) return [new RegExp(whole, 'iu')];
      // One word may be an ordinary one, so it counts if it stands as a label: alone, quoted, capitalised, or said of a person.
      return [
        new RegExp(`^${whole}[.!]?$`, 'iu'),
        new RegExp(`"${whole}[.,]?"`, 'iu'),
        new RegExp(`\\b(?:${noun}|${verb})(?: ?[:=(-])?${small}{0,3} ?${whole}`, 'iu'),
        new RegExp(`${whole} (?:${noun}|performers?|performance|employee)\\b`, 'iu'),
        new RegExp(`\\b(?:performance|work|year|she|he|they) ${predicate} ${whole}${clauseEnd}`, 'iu'),
        new RegExp(
          `(?<!\\p{L})\\p{Lu}[\\p{L}-]* ${predicate} (?:${escaped(label)}|${escaped(label.toLowerCase())})${clauseEnd}`,
          'u',
        ),
        ...(/^\p{Lu}/u.test(label) ? [new RegExp(`[\\p{L}\\p{N},;] ${whole}`, 'u')] : []),
      ];
    });

const extreme =
  /\b(?:highest|lowest|top|best|worst|maximum|minimum|full)(?: possible)? (?:rating|score|grade|mark)s?\b/iu;

/**
 * Whether a text names a mark of a scale: a label, or a number that is called a rating. Ordinary numbers, such as those of
 * results, name none.
 */
export const namesMark = (text: string, scale: RatingScale | null): boolean => {
  if (scale === null) return false;
  const read = plain(text);
  return [extreme, ...labelsIn(scale), ...numbersIn(scale)].some((pattern) => pattern.test(read));
};
