/**
 * Seconds for people: `0.4 s`, `12 s`, `2 min 05 s`.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} what in the present participle: "Installing the packages"
 * @param {() => Promise<T>} work
 * @param {{ print?: (line: string) => void, now?: () => number }} [io]
 * @returns {Promise<T>}
 */
export async function step(what, work, io = {}) {
  const { print = console.log, now = () => performance.now() } = io;
  const started = now();
  print(`· ${what} …`);
  try {
    const result = await work();
    print(`✓ ${what}: ${duration(now() - started)}`);
    return result;
  } catch (error) {
    print(`✗ ${what}: failed after ${duration(now() - started)}`);
    throw error;
  }
}
