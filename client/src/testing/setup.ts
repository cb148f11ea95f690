import '@testing-library/jest-dom';
import { cleanup } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import { clearToasts } from '../shared/ui/toast.js';
import { clearUndo } from '../shared/ui/undo-bar.js';
import { StubResponse } from './stub-response.js';
import { setViewport } from './viewport.js';

/** What jsdom lacks and every browser has. */
Object.assign(globalThis, { TextDecoder, TextEncoder, Response: StubResponse });

class QuietResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = QuietResizeObserver;
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
setViewport(1440);

afterEach(() => {
  cleanup();
  clearToasts();
  clearUndo();
  localStorage.clear();
  setViewport(1440);
});
