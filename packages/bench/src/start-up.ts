import { ADMIN, dataFolder, startService } from './service.js';
import { Caller } from './caller.js';
import { median, type Bench, type Figure } from './figure.js';

const RUNS = 5;
const IDLE_MS = 5_000;

/** From `node` to the first good answer, on a built tree with the sample's data; and what it weighs when nobody calls. */
export const startUp: Bench = {
  name: 'start-up',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    try {
      const first = await startService(data, 'sample');
      await untilSampled(first.url);
      await first.stop();
      const times: number[] = [];
      let memory = { service: Number.NaN, database: Number.NaN };
      for (let run = 0; run < RUNS; run += 1) {
        const service = await startService(data, 'none');
        times.push(service.readyAfterMs);
        if (run === RUNS - 1) {
          await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
          memory = await service.memory();
        }
        await service.stop();
      }
      const bench = 'start-up';
      return [
        {
          bench,
          what: 'ready to serve, median of 5',
          value: median(times),
          unit: 'ms',
          target: { at: 'most', bound: 2_500 },
        },
        { bench, what: 'idle memory of the service', value: memory.service, unit: 'MB' },
        { bench, what: 'idle memory of the database', value: memory.database, unit: 'MB' },
        { bench, what: 'idle memory, whole', value: memory.service + memory.database, unit: 'MB' },
      ];
    } finally {
      await data.remove();
    }
  },
};

/** The sample is built after the service is ready; its last step is the subscribers. */
async function untilSampled(url: string): Promise<void> {
  const caller = await Caller.signIn(url, ADMIN.email, ADMIN.password);
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { items } = await caller.call<{ items: { status: string }[] }>('GET', '/subscribers?limit=200');
    if (items.filter(({ status }) => status === 'active').length >= 12) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the sample was not there after a minute');
}
