import { MongoClient, type Collection, type Document } from 'mongodb';
import { join } from 'node:path';
import { Caller } from './caller.js';
import { median, type Bench, type Figure } from './figure.js';
import { ADMIN, dataFolder, startService } from './service.js';

const CLIPS = 50_000;
const BATCH = 2_000;
const ROUNDS = 7;

/** What the press brought by month, over many clips, against one bare aggregation of that group on the same rows. */
export const freePressSummary: Bench = {
  name: 'free-press-summary',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const service = await startService(data, 'none');
    const socket = encodeURIComponent(join(data.path, 'database.sock'));
    const client = await MongoClient.connect(`mongodb://${socket}/?directConnection=true`);
    try {
      const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
      const { campaignId, address } = await firstClip(caller);
      const collection = await clipsOf(client);
      await copy(collection, campaignId);
      const answer = () => caller.call<{ total: { count: number } }>('GET', `${address}?groupBy=month`);
      const { total } = await answer();
      if (total.count !== CLIPS) throw new Error(`the summary has ${total.count} clips`);
      const summary: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        bare.push(await time(() => collection.aggregate(byMonth(campaignId)).toArray()));
        summary.push(await time(answer));
      }
      const bench = 'free-press-summary';
      return [
        { bench, what: '50,000 clips by month', value: median(summary), unit: 'ms' },
        { bench, what: 'one bare aggregation of that group', value: median(bare), unit: 'ms' },
        {
          bench,
          what: 'ratio to the bare aggregation',
          value: median(summary.map((ms, round) => ms / (bare[round] ?? Number.NaN))),
          unit: '×',
          target: { at: 'most', bound: 3 },
        },
      ];
    } finally {
      await client.close();
      await service.stop();
      await data.remove();
    }
  },
};

async function firstClip(caller: Caller): Promise<{ campaignId: string; address: string }> {
  const campaign = await caller.call<{ id: string }>('POST', '/campaigns', {
    ...{ name: 'Bench', start: '2027-01-01', end: '2027-12-31', timeZone: 'Europe/Madrid' },
    ...{ currency: 'EUR', phase: 1, language: 'es' },
  });
  await caller.call('POST', `/campaigns/${campaign.id}/clips`, {
    ...{ title: 'Uno', outlet: 'El Faro', medium: 'press', date: '2027-01-01', scope: 'national' },
    tone: 'favourable',
    valuation: { method: 'entered', amount: 10_000, source: 'Bench' },
  });
  return { campaignId: campaign.id, address: `/campaigns/${campaign.id}/free-press` };
}

/** The collection of the service's own database, whatever it is called. */
async function clipsOf(client: MongoClient): Promise<Collection<Document>> {
  const { databases } = await client.db('admin').admin().listDatabases();
  for (const { name } of databases) {
    const found = await client.db(name).listCollections({ name: 'clips' }).toArray();
    if (found.length > 0) return client.db(name).collection('clips');
  }
  throw new Error('the service has no clips');
}

/** As many more as are missing, over twelve months, both scopes and all tones. */
async function copy(collection: Collection<Document>, campaignId: string): Promise<void> {
  const one = await collection.findOne({ campaignId });
  if (!one) throw new Error('there is no clip to copy');
  const rows = Array.from({ length: CLIPS - 1 }, (_, index) => ({
    ...one,
    _id: `f${index.toString(16).padStart(23, '0')}` as never,
    date: `2027-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
    ...kindOf(index),
    value: 1_000 + (index % 977),
    reach: 5_000 + (index % 31),
  }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await collection.insertMany(rows.slice(from, from + BATCH));
  }
}

/** Scope and tone, and the word under which both are added up. */
function kindOf(index: number): Document {
  const scope = index % 3 === 0 ? 'international' : 'national';
  const tone = ['favourable', 'neutral', 'critical'][index % 5] ?? 'favourable';
  return { scope, tone, bucket: `${scope}|${tone}|entered|EUR|0|0|0|0` };
}

function byMonth(campaignId: string): Document[] {
  return [
    { $match: { campaignId } },
    {
      $group: {
        _id: { $substrBytes: ['$date', 0, 7] },
        count: { $sum: 1 },
        value: { $sum: '$value' },
      },
    },
  ];
}

async function time(call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await call();
  return performance.now() - begin;
}
