import colours from 'picocolors';

export type Screen = {
  line: (text: string) => void;
  /** Prints a warning. */
  warn: (text: string) => void;
  /** Shows what Cairn is waiting for: on a terminal in one line that is rewritten, else as a new line every few seconds. */
  status: (text: string) => void;
};

const everyMs = 5_000;

/** Writes to a terminal, or to a file without control sequences. */
export const openScreen = (out: NodeJS.WriteStream): Screen => {
  let shown = false;
  let last = Date.now();
  // The reader of a pipe may be gone. Cairn keeps running until it is told to stop.
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
