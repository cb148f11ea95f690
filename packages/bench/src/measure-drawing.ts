/** In the page that is measured: from a press to the frame after which nothing changes any more. */
interface Measured {
  readonly duration: number;
  /** The longest task meanwhile; 0 when none took 50 ms. */
  readonly longestTask: number;
}

/** Long tasks are told a moment after they ended. */
const TOLD_MS = 400;

const nextFrame = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** What is drawn in several steps, measured in between, is drawn when it has been quiet for so many frames. */
const QUIET_FRAMES = 10;

/** Until nothing has changed for a while; gives the time when the last change had been painted. */
async function quiet(shows: string): Promise<number> {
  let changed = true;
  let last = performance.now();
  const changes = new MutationObserver(() => (changed = true));
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let calm = 0; calm < QUIET_FRAMES || document.querySelector(shows) === null; calm += 1) {
    await nextFrame();
    if (!changed) continue;
    changed = false;
    calm = 0;
    // Two frames begin apart, with the painting of the first between them.
    last = await nextFrame();
  }
  changes.disconnect();
  return last;
}

async function measureDrawing(press: () => void, shows: string): Promise<Measured> {
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const begin = performance.now();
  press();
  const duration = (await quiet(shows)) - begin;
  await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
  observer.disconnect();
  return { duration, longestTask };
}

declare global {
  interface Window {
    measureDrawing?: typeof measureDrawing;
  }
}

window.measureDrawing = measureDrawing;
