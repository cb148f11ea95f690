import { Pages, type Build } from './pages.js';

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** What this file uses of a service worker; the library of types for pages knows none. */
interface Worker {
  readonly caches: CacheStorage;
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
declare const self: Worker;

/** The build writes what it made in the place of this word (client/build/say-worker.ts). */
declare const __SAY_BUILD__: Build;

const pages = new Pages(self.caches, __SAY_BUILD__);

self.addEventListener('install', (event) => {
  event.waitUntil(pages.install().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(pages.takeOver().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const file = pages.fileFor(event.request, self.location.origin);
  if (file !== undefined) event.respondWith(pages.answer(file, event.request));
});
