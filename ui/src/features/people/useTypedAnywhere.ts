/** A letter typed while no field has the focus belongs to this one. Keys that mean something already stay theirs. */
import { useEffect, useRef } from 'react';

export function useTypedAnywhere() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!/^\p{L}$/u.test(event.key)) return;
      const at = document.activeElement;
      const free = at === null || at === document.body || at.matches('main, a');
      // Focused while the key goes down, the letter itself arrives in the field.
      if (free) field.current?.focus();
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  }, []);
  return field;
}
