import colours from 'picocolors';

export type Screen = {
  line: (text: string) => void;
  /** Something that went wrong, beside the way. */
  warn: (text: string) => void;
  /** What is waited for: rewritten in place on a terminal, else every few seconds. */
  status: (text: string) => void;
};

const everyMs = 5_000;

/** Writes to a terminal, or to a file without what only terminals understand. */
export const openScreen = (out: NodeJS.WriteStream): Screen => {
  let shown = false;
  let last = Date.now();
  // Whoever read us may be gone; what runs goes on until it is told to stop.
  out.on('error', () => {});
  const wipe = (): void => {
    if (shown) out.write('\r\u001B[K');
    shown = false;
  };
  const line = (text: string): void => {
    wipe();
    last = Date.now();
    out.write(`${text}\n`);
  };
  return {
    line,
    warn: (text) => line(colours.yellow(`! ${text}`)),
    status(text) {
      if (!out.isTTY) {
        if (Date.now() - last > everyMs) line(`  … ${text}`);
        return;
      }
      wipe();
      out.write(colours.dim(`  … ${text.slice(0, out.columns - 5)}`));
      shown = true;
    },
  };
};
