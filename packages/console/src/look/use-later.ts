import { useEffect, useState } from 'preact/hooks';

/**
 * A value as it was until the page has been drawn with the new one. What takes long to draw hangs on it, so that the rest,
 * such as what was pressed, is seen at once. Of values that follow quickly, only the last is drawn there.
 */
export const useLater = <T>(value: T): T => {
  const [drawn, draw] = useState(value);
  useEffect(() => {
    // A frame is drawn after what was asked for before it, so a timer from there comes after the drawing.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => draw(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return drawn;
};
