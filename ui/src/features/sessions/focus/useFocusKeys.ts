/**
 * The keys of the focus view. Heard before anybody else: Escape hides at once, whatever is open, and while the screen
 * is hidden no key reaches what lies beneath; only Escape, or its button, brings it back.
 */
import { useEffect, useEffectEvent } from 'react';

export interface FocusKeys {
  hidden: boolean;
  onHide: () => void;
  onShow: () => void;
  onTimer: () => void;
  onSave: () => void;
}

export function useFocusKeys(keys: FocusKeys): void {
  const heard = useEffectEvent((event: KeyboardEvent) => {
    // An input method uses Escape for itself.
    if (event.isComposing) return;
    const act = actOf(event, keys);
    if (act === 'pass') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) act?.();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => heard(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** Nothing: the key is swallowed. */
function actOf(event: KeyboardEvent, keys: FocusKeys): (() => void) | 'pass' | null {
  const withCommand = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape') return keys.hidden ? keys.onShow : keys.onHide;
  if (keys.hidden) {
    const locks = withCommand && event.shiftKey && event.key.toLowerCase() === 'l';
    const presses = (event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLButtonElement;
    return locks || presses || event.key === 'Tab' ? 'pass' : null;
  }
  if (event.key === 'F5') return keys.onTimer;
  if (withCommand && event.key.toLowerCase() === 's') return keys.onSave;
  return 'pass';
}
