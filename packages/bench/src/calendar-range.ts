import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { Caller } from './caller.js';
import { median, type Bench, type Figure } from './figure.js';
import { fillCampaign } from './fill-campaign.js';
import { ADMIN, dataFolder, freePort, startService } from './service.js';

const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 10;

/** The figures are told by what they are about. */
const PLANS = [
  { what: '1,000 tactics', tactics: 1_000, recurring: 0 },
  { what: '10,000 tactics, 500 recur', tactics: 10_000, recurring: 500 },
] as const;

/** A year of many tactics through the whole stack, against a bare Express route that serializes the same JSON. */
export const calendarRange: Bench = {
  name: 'calendar-range',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const service = await startService(data, 'none');
    try {
      const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
      const figures: Figure[] = [];
      for (const plan of PLANS) figures.push(...(await figuresOf(plan, caller, service.url, data.path)));
      return figures;
    } finally {
      await service.stop();
      await data.remove();
    }
  },
};

async function figuresOf(
  { what, tactics, recurring }: (typeof PLANS)[number],
  caller: Caller,
  url: string,
  folder: string,
): Promise<Figure[]> {
  const path = `${await fillCampaign(caller, tactics, recurring)}&kinds=tactic`;
  const answer = await caller.call<{ items: { subjectId: string }[] }>('GET', path);
  const shown = new Set(answer.items.map(({ subjectId }) => subjectId)).size;
  if (shown !== tactics) throw new Error(`the range has ${shown} tactics`);
  const file = join(folder, 'answer.json');
  await writeFile(file, JSON.stringify(answer));
  const bare = await startBare(file);
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await requestsPerSecond(`${url}/api/v1${path}`, { cookie: caller.cookie }));
      theirs.push(await requestsPerSecond(bare.url, {}));
    }
    const ratio = median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
    const bench = 'calendar-range';
    return [
      { bench, what: `calendar of ${what}`, value: median(ours), unit: 'requests/s' },
      { bench, what: `bare Express with the same JSON: ${what}`, value: median(theirs), unit: 'requests/s' },
      { bench, what: `ratio: ${what}`, value: ratio, unit: '×', target: { at: 'least', bound: 0.35 } },
    ];
  } finally {
    bare.stop();
  }
}

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
