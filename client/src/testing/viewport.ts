type Listener = (event: MediaQueryListEvent) => void;

/** Only the queries that the client asks: a width, the colour scheme, less motion. */
function matches(query: string, width: number): boolean {
  const max = /max-width:\s*(\d+)px/.exec(query);
  if (max) return width <= Number(max[1]);
  const min = /min-width:\s*([\d.]+)(px|em)/.exec(query);
  if (min) return width >= Number(min[1]) * (min[2] === 'em' ? 16 : 1);
  return query.includes('prefers-reduced-motion');
}

/** Gives the test a window of this width; light, with less motion. */
export function setViewport(width: number): void {
  window.innerWidth = width;
  window.matchMedia = (query: string): MediaQueryList => ({
    matches: matches(query, width),
    media: query,
    onchange: null,
    addEventListener: (_type: string, _listener: Listener | EventListenerOrEventListenerObject) => undefined,
    removeEventListener: (_type: string, _listener: Listener | EventListenerOrEventListenerObject) =>
      undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  });
}
