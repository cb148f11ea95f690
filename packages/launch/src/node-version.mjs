// Read by any Node that knows ES modules (12.17 and later), so that an old one prints a sentence and not a
// syntax error: no `?.`, `??`, top-level await or `node:` imports in this file and in the entry files.

/** Release lines that every pinned dependency accepts: the first minor of each, and whatever follows the last. */
export const supportedLines = [
  { major: 20, minor: 19 },
  { major: 22, minor: 13 },
  { major: 24, minor: 0 },
];

/**
 * Says what is wrong with a Node version, or nothing when it will do.
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const numbers = version.split('.').map(Number);
  const major = numbers[0] || 0;
  const minor = numbers[1] || 0;
  const newest = supportedLines[supportedLines.length - 1];
  const fits =
    (newest !== undefined && major > newest.major) ||
    supportedLines.some((line) => line.major === major && minor >= line.minor);
  if (fits) return undefined;
  return (
    'Altavoz needs Node 20.19 or later (20.19+, 22.13+ or 24+), and this is Node ' +
    version +
    '. Install a newer one from https://nodejs.org and run the command again.'
  );
}

/**
 * Ends the process with a sentence when Node is too old; otherwise loads and runs a task.
 * @param {() => Promise<{ run: (args: string[]) => Promise<number> }>} load
 */
export function enter(load) {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  load()
    .then((task) => task.run(process.argv.slice(2)))
    .then(
      (code) => {
        process.exitCode = code;
      },
      (error) => {
        console.error(error);
        process.exitCode = 1;
      },
    );
}
