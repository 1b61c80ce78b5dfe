const decimal = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The number in a text, with a decimal point. A text that is no number is returned as it is, so that validation refuses it. */
export const figureIn = (text: string): number | string => (decimal.test(text) ? Number(text) : text);

/** What separates the columns of a CSV: a semicolon or a tab if its first line has one, otherwise a comma. */
export const delimiterOf = (text: string): string => {
  const [header = ''] = text.split('\n', 1);
  return [';', '\t'].find((each) => header.includes(each)) ?? ',';
};

const decimalComma = /^[+-]?[\d.]*,\d+$/;

/** The hint for a text that is no number: `otherwise`, unless it has a decimal comma, which spreadsheets of many countries write. */
export const noFigure = (text: string, otherwise: string): string =>
  decimalComma.test(text) ? 'a number with a decimal point, such as 12.5, and not a comma' : otherwise;
