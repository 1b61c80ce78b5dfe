const decimal = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The number that a text writes with a decimal point; the text itself if it is none, so that whoever checks it can say so. */
export const figureIn = (text: string): number | string => (decimal.test(text) ? Number(text) : text);

/** What separates the columns of a CSV: a semicolon or a tab if its first line has one, otherwise a comma. */
export const delimiterOf = (text: string): string => {
  const [header = ''] = text.split('\n', 1);
  return [';', '\t'].find((each) => header.includes(each)) ?? ',';
};

const decimalComma = /^[+-]?[\d.]*,\d+$/;

/** What is said of a text that is no number. Spreadsheets of many countries write 12,5. */
export const noFigure = (text: string, otherwise: string): string =>
  decimalComma.test(text) ? 'a number with a decimal point, such as 12.5, and not a comma' : otherwise;
