import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { checkPort, portFrom } from './port.mjs';

/**
 * Holds a port while a test runs.
 * @param {(port: number) => Promise<void>} test
 * @param {string} [host]
 */
async function withPortTaken(test, host = '0.0.0.0') {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  try {
    await test(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    server.close();
    await once(server, 'close');
  }
}

describe('portFrom', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('reads %p as %d', (value, port) => {
    expect(portFrom(value, 3000)).toBe(port);
  });

  it.each(['abc', '65536', '-1', '3000.5', '1e3', '0x10', ' 80', '999999999'])(
    'refuses %p by name',
    (value) => {
      expect(() => portFrom(value, 3000)).toThrow(
        `PORT is "${value}"; it may be a whole number from 0 to 65535.`,
      );
    },
  );
});

describe('checkPort', () => {
  it.each(['0.0.0.0', '127.0.0.1'])(
    'names a port in use on %s, and a free one to take instead',
    async (host) => {
      await withPortTaken(async (port) => {
        const failure = await checkPort(port, 'npm start').catch((/** @type {unknown} */ error) => error);
        expect(String(failure)).toContain(`Port ${port} is in use by another program.`);
        const other = Number(/PORT=(\d+) npm start/.exec(String(failure))?.[1]);
        expect(other).toBeGreaterThan(port);
        await expect(checkPort(other, 'npm start')).resolves.toBeUndefined();
      }, host);
    },
  );

  it('names the variable that chooses the port', async () => {
    await withPortTaken(async (port) => {
      await expect(checkPort(port, 'npm run dev', 'CLIENT_PORT')).rejects.toThrow(
        /CLIENT_PORT=\d+ npm run dev/,
      );
    });
  });

  it('leaves a free port free', async () => {
    let free = 0;
    await withPortTaken(async (port) => {
      free = port;
    });
    await checkPort(free, 'npm start');
    await expect(checkPort(free, 'npm start')).resolves.toBeUndefined();
  });

  it('lets the system choose when the port is 0', async () => {
    await expect(checkPort(0, 'npm start')).resolves.toBeUndefined();
  });
});
