// Without a locale, it is that of the reader's browser.
const locale = undefined;
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** A share of 1 as a percentage. */
export const percentText = (share: number): string => percent.format(share);

export const numberText = (number: number): string => decimal.format(number);
