import { Caller } from './caller.js';
import type { Bench, Figure } from './figure.js';
import { fillClips, firstClip, withClips } from './many-clips.js';
import { ADMIN, dataFolder, startService, type DataFolder, type MeasuredService } from './service.js';

const RECORDS = 100_000;
const MOST_MB = 150;
const MOST_RISE_MB = 60;
const LOOK_MS = 200;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly progress: { readonly done: number; readonly total: number };
}

interface Measured {
  readonly overIdle: number;
  /** How much higher the second half stood than the first. */
  readonly rise: number;
  readonly seconds: number;
  readonly rows: number;
}

/** Everything out and into another installation: what that does to the memory of a service that did nothing else. */
export const takeout: Bench = {
  name: 'takeout',
  async run(): Promise<Figure[]> {
    const [from, to] = [await dataFolder(), await dataFolder()];
    try {
      await withService(from, async (_service, caller) => {
        const { campaignId } = await firstClip(caller);
        await withClips(from, (clips) => fillClips(clips, campaignId, RECORDS));
      });
      const { out, file } = await withService(from, async (service, caller) => {
        const measured = await watch(service, caller, () => caller.call<Run>('POST', '/exports', {}));
        return { out: measured.figures, file: await caller.download(`/exports/${measured.id}/file`) };
      });
      const back = await withService(to, async (service, caller) => {
        const measured = await watch(service, caller, () => caller.upload<Run>('/exports/imports', {}, file));
        return measured.figures;
      });
      if (out.rows < RECORDS || back.rows !== out.rows) {
        throw new Error(
          `rows were lost on the way: ${RECORDS} were there, ${out.rows} left, ${back.rows} came`,
        );
      }
      return [...figures('export', out), ...figures('import', back)];
    } finally {
      await from.remove();
      await to.remove();
    }
  },
};

function figures(what: string, { overIdle, rise, seconds, rows }: Measured): Figure[] {
  const bench = 'takeout';
  const of = `${what} of ${rows} records`;
  return [
    {
      bench,
      what: `${of}: memory over idle`,
      value: overIdle,
      unit: 'MB',
      target: { at: 'most', bound: MOST_MB },
    },
    {
      bench,
      what: `${of}: second half over first`,
      value: rise,
      unit: 'MB',
      target: { at: 'most', bound: MOST_RISE_MB },
    },
    { bench, what: `${of}: time`, value: seconds, unit: 's' },
  ];
}

async function watch(
  service: MeasuredService,
  caller: Caller,
  begin: () => Promise<Run>,
): Promise<{ readonly id: string; readonly figures: Measured }> {
  // What starting left behind is collected first.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const idle = (await service.memory()).service;
  const begun = performance.now();
  const { id } = await begin();
  const halves = [0, 0];
  const done = await until(
    caller,
    `/exports/${id}`,
    ['waiting', 'running', 'keeping'],
    async ({ progress }) => {
      const half = progress.done * 2 > progress.total ? 1 : 0;
      halves[half] = Math.max(halves[half] ?? 0, (await service.memory()).service);
    },
  );
  if (done.state !== 'done') throw new Error(`it ended as ${done.state}`);
  const [first = 0, second = 0] = halves;
  const seconds = (performance.now() - begun) / 1_000;
  const overIdle = Math.max(first, second) - idle;
  return { id, figures: { overIdle, rise: first === 0 ? 0 : second - first, seconds, rows: done.rows } };
}

async function until(
  caller: Caller,
  path: string,
  states: readonly string[],
  look: (run: Run) => Promise<void> = () => Promise.resolve(),
): Promise<Run> {
  for (;;) {
    const run = await caller.call<Run>('GET', path);
    if (!states.includes(run.state)) return run;
    await look(run);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function withService<T>(
  data: DataFolder,
  work: (service: MeasuredService, caller: Caller) => Promise<T>,
): Promise<T> {
  const service = await startService(data, 'none');
  try {
    return await work(service, await Caller.signIn(service.url, ADMIN.email, ADMIN.password));
  } finally {
    await service.stop();
  }
}
