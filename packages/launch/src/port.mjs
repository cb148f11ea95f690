import { createServer } from 'node:net';
import { Problem, codeOf } from './problem.mjs';

/**
 * The port a variable names.
 * @param {string | undefined} value
 * @param {number} fallback
 * @param {string} [variable]
 */
export function portFrom(value, fallback, variable = 'PORT') {
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new Problem(`${variable} is "${value}"; it may be a whole number from 0 to 65535.`);
}

/**
 * Listens for a moment, and gives the system's code when that is refused.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>}
 */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (codeOf(error) === '' ? reject(error) : resolve(codeOf(error))));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

/**
 * Why a port cannot be used: on every address first, then on loopback, which some systems let two programs share.
 * @param {number} port
 */
async function refusal(port) {
  return (await tryPort(port)) ?? (await tryPort(port, '127.0.0.1'));
}

/**
 * Fails with a sentence that names the port and a free one when it cannot be used.
 * @param {number} port 0 lets the system choose, so there is nothing to check
 * @param {string} command what the person typed
 * @param {string} [variable] that chooses the port
 */
export async function checkPort(port, command, variable = 'PORT') {
  if (port === 0) return;
  const code = await refusal(port);
  if (code === undefined) return;
  const other = await freePortAfter(Math.max(port, 1023));
  const advice = `Choose another port: ${variable}=${other} ${command}`;
  if (code === 'EADDRINUSE') {
    throw new Problem(
      `Port ${port} is in use by another program. Stop that program, or leave it running. ${advice}`,
    );
  }
  if (code === 'EACCES') {
    throw new Problem(`Port ${port} is reserved: this user may not open it. ${advice}`);
  }
  throw new Problem(`Port ${port} cannot be opened (${code}). ${advice}`);
}

/** @param {number} port */
async function freePortAfter(port) {
  for (let next = port + 1; next <= 65_535; next += 1) {
    if ((await refusal(next)) === undefined) return next;
  }
  return 0;
}
