// Without a locale, it is that of the reader's browser.
const locale = undefined;
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** A share of 1 as a percentage. */
export const percentText = (share: number): string => percent.format(share);

// Two decimals would show a small chance as none.
const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });

export const numberText = (number: number): string =>
  (Math.abs(number) < 0.1 ? small : decimal).format(number);
