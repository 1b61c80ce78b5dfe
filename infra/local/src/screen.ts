import colours from 'picocolors';

export type Screen = {
  line: (text: string) => void;
  /** Prints a warning. */
  warn: (text: string) => void;
  /** Shows what Cairn waits for: on a terminal as one line that is overwritten, else as a new line every 5 seconds. */
  status: (text: string) => void;
};

const everyMs = 5_000;

/** Writes to a terminal, or without control sequences to a file or pipe. */
export const openScreen = (out: NodeJS.WriteStream): Screen => {
  let shown = false;
  let last = Date.now();
  // The reader of a pipe may be gone. Cairn keeps running until it is stopped.
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
