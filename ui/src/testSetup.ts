import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// The sentence says what is missing; the whole page below it would hide that.
configure({
  // Patience for a machine that builds something else meanwhile; nothing is measured.
  asyncUtilTimeout: 15_000,
  getElementError: (message) => new Error((message ?? '').split('\n\n')[0]),
});

// What jsdom lacks and Mantine asks for at start.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});
Element.prototype.scrollIntoView = () => undefined;
// A pointer is a mouse here; what it is beyond that is asked nowhere.
Object.defineProperty(window, 'PointerEvent', { value: MouseEvent });
// The editor measures its text; here nothing has a size.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList;
