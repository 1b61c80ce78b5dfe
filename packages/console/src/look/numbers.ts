// Without a locale, it is that of the reader's browser.
const locale = undefined;
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** A share of 1 as a percentage, with a space before the sign, as the API writes it. No line breaks there. */
export const percentText = (share: number): string => `${whole.format(share * 100)}\u00a0%`;

// Two decimals would show a small chance as none.
const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });

export const numberText = (number: number): string =>
  (Math.abs(number) < 0.1 ? small : decimal).format(number);
