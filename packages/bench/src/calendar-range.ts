import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { Caller } from './caller.js';
import { median, type Bench, type Figure } from './figure.js';
import { fillCampaign } from './fill-campaign.js';
import { ADMIN, dataFolder, freePort, startService } from './service.js';

const TACTICS = 1_000;
const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 10;

/** A year of 1,000 tactics through the whole stack, against a bare Express route that serializes the same JSON. */
export const calendarRange: Bench = {
  name: 'calendar-range',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const service = await startService(data, 'none');
    try {
      const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
      const path = await fillCampaign(caller, TACTICS);
      const answer = await caller.call<{ items: unknown[] }>('GET', path);
      if (answer.items.length !== TACTICS) throw new Error(`the range has ${answer.items.length} tactics`);
      const file = join(data.path, 'answer.json');
      await writeFile(file, JSON.stringify(answer));
      const bare = await startBare(file);
      try {
        const ours: number[] = [];
        const theirs: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          ours.push(await requestsPerSecond(`${service.url}/api/v1${path}`, { cookie: caller.cookie }));
          theirs.push(await requestsPerSecond(bare.url, {}));
        }
        const ratio = median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
        const bench = 'calendar-range';
        return [
          { bench, what: 'calendar of 1,000 tactics', value: median(ours), unit: 'requests/s' },
          { bench, what: 'bare Express with the same JSON', value: median(theirs), unit: 'requests/s' },
          { bench, what: 'ratio', value: ratio, unit: '×', target: { at: 'least', bound: 0.35 } },
        ];
      } finally {
        bare.stop();
      }
    } finally {
      await service.stop();
      await data.remove();
    }
  },
};

async function startBare(file: string): Promise<{ url: string; stop(): void }> {
  const port = await freePort();
  const script = fileURLToPath(new URL('bare-express.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  // Neither side compresses: what is compared is the way from the database to JSON.
  const result = await autocannon({
    url,
    headers: { ...headers, 'accept-encoding': 'identity' },
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were no success`);
  return result.requests.average;
}
