import { Caller } from './caller.js';
import type { Bench, Figure } from './figure.js';
import { ADMIN, dataFolder, startService, type DataFolder, type MeasuredService } from './service.js';

const MOST_MB = 150;
const TACTICS = 10_000;
const SUBSCRIBERS = 100_000;
const LOOK_MS = 100;

interface Import {
  readonly id: string;
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly counts: Readonly<Record<string, number>>;
}

interface Measured {
  readonly imported: Import;
  readonly overIdle: number;
  /** How much higher the second half of the rows stood than the first. */
  readonly rise: number;
  /** How often the person saw another number. */
  readonly steps: number;
  readonly seconds: number;
}

/** What a file does to the memory of the service while it is compared row by row, in a process that did nothing else. */
export const importDryRun: Bench = {
  name: 'import-dry-run',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    try {
      const tactics = await tacticFiles(data);
      const people = await withService(data, subscriberFile);
      return [
        ...figures(`tactics, ${TACTICS} rows, CSV`, tactics.csv),
        ...figures(`the same ${TACTICS}, exported as XLSX`, tactics.xlsx),
        ...figures(`subscribers, ${SUBSCRIBERS} rows, CSV`, people),
      ];
    } finally {
      await data.remove();
    }
  },
};

function figures(what: string, { overIdle, rise, steps, seconds }: Measured): Figure[] {
  const bench = 'import-dry-run';
  return [
    {
      bench,
      what: `${what}: memory over idle`,
      value: overIdle,
      unit: 'MB',
      target: { at: 'most', bound: MOST_MB },
    },
    {
      bench,
      what: `${what}: second half over first`,
      value: rise,
      unit: 'MB',
      target: { at: 'most', bound: 60 },
    },
    {
      bench,
      what: `${what}: numbers shown on the way`,
      value: steps,
      unit: '',
      target: { at: 'least', bound: 5 },
    },
    { bench, what: `${what}: time`, value: seconds, unit: 's' },
  ];
}

async function tacticFiles(data: DataFolder): Promise<{ csv: Measured; xlsx: Measured }> {
  const { campaignId, csv } = await withService(data, async (service, caller) => {
    const campaign = await caller.call<{ id: string }>('POST', '/campaigns', {
      name: 'Bench',
      start: '2027-01-01',
      end: '2027-12-31',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      phase: 3,
      language: 'es',
    });
    const rows = Array.from(
      { length: TACTICS },
      (_, index) =>
        `Táctica ${index};${['Digital', 'Tradicional', 'No tradicional'][index % 3]};${(index % 3) + 1};0;` +
        `Lo que se hace en la táctica ${index}, con quién y para qué;Puerto, Universidad;sí`,
    );
    const head = 'Nombre;Tipo de medio;Fase;Coste planificado;Descripción;Socios;También escucha';
    const base = `/campaigns/${campaign.id}/imports`;
    const file = new Blob([[head, ...rows].join('\n')]);
    const measured = await dryRun(service, caller, base, { kind: 'tactics' }, file);
    await caller.call('POST', `${base}/${measured.imported.id}/apply`, { take: 'all' });
    await until(caller, `${base}/${measured.imported.id}`, 'applying', () => undefined);
    return { campaignId: campaign.id, csv: measured };
  });
  // Writing the sheet takes memory too: another process reads it.
  const sheet = await withService(data, (_service, caller) =>
    caller.download(`/campaigns/${campaignId}/tactics.xlsx`),
  );
  const xlsx = await withService(data, (service, caller) =>
    dryRun(service, caller, `/campaigns/${campaignId}/imports`, { kind: 'tactics' }, sheet),
  );
  if (xlsx.imported.counts.unchanged !== TACTICS) throw new Error('exporting and importing changed the plan');
  return { csv, xlsx };
}

async function subscriberFile(service: MeasuredService, caller: Caller): Promise<Measured> {
  const list = await caller.call<{ id: string }>('POST', '/lists', {
    name: 'Bench',
    slug: 'bench',
    language: 'es',
    consentText: 'Quiero recibirlo.',
  });
  const rows = Array.from(
    { length: SUBSCRIBERS },
    (_, index) => `lectora.${index}@lectoras.example,Lectora número ${index},es`,
  );
  const fields = {
    listId: list.id,
    source: 'Bench',
    consentedOn: '2025-01-01',
    wording: 'Quiero recibirlo.',
  };
  const file = new Blob([['email,nombre,idioma', ...rows].join('\n')]);
  const measured = await dryRun(service, caller, '/subscribers/imports', fields, file);
  if (measured.imported.counts.new !== SUBSCRIBERS) throw new Error('not every subscriber was found new');
  return measured;
}

async function dryRun(
  service: MeasuredService,
  caller: Caller,
  base: string,
  fields: Readonly<Record<string, string>>,
  file: Blob,
): Promise<Measured> {
  // What starting left behind is collected first.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const idle = (await service.memory()).service;
  const begun = performance.now();
  const { id } = await caller.upload<Import>(base, fields, file);
  const halves = [0, 0];
  const seen = new Set<number>();
  const imported = await until(caller, `${base}/${id}`, 'checking', async ({ progress }) => {
    const { service: now } = await service.memory();
    const half = progress.total > 0 && progress.done * 2 > progress.total ? 1 : 0;
    halves[half] = Math.max(halves[half] ?? 0, now);
    seen.add(progress.done);
  });
  const [first = 0, second = 0] = halves;
  return {
    imported,
    overIdle: Math.max(first, second) - idle,
    rise: second - first,
    steps: seen.size,
    seconds: (performance.now() - begun) / 1_000,
  };
}

/** The import once it has left a state; hears of every look on the way. */
async function until(
  caller: Caller,
  path: string,
  state: string,
  look: (imported: Import) => Promise<void> | undefined,
): Promise<Import> {
  for (;;) {
    const imported = await caller.call<Import>('GET', path);
    if (imported.state !== state) return imported;
    await look(imported);
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
