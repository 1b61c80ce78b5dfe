import { useEffect } from 'preact/hooks';

/**
 * Gives the focus back to what had it before something appeared, if nothing else has it once that goes. Call it before what
 * appears takes the focus.
 */
export const useFocusBack = (): void =>
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
