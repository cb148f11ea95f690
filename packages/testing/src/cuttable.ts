import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire between two programs that can be cut. */
export interface Cuttable {
  readonly port: number;
  /** Everything on it breaks now, and nothing gets through for a while. */
  cut(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Hands every connection on to a port of this machine, until it is cut. */
export async function startCuttable(target: number): Promise<Cuttable> {
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      // Either end may go at any moment: that is what this is for.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const breakAll = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port,
    async cut(milliseconds) {
      whole = false;
      breakAll();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      whole = true;
    },
    close() {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
