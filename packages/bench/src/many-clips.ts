import { MongoClient, type Collection, type Document } from 'mongodb';
import { join } from 'node:path';
import type { Caller } from './caller.js';
import type { DataFolder } from './service.js';

const BATCH = 2_000;

/** A campaign with its first clip, made through the HTTP interface. */
export async function firstClip(caller: Caller): Promise<{ campaignId: string; address: string }> {
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

/** The clips in the database of a service that runs, for filling it faster than people do. */
export async function withClips<T>(
  data: DataFolder,
  work: (clips: Collection<Document>) => Promise<T>,
): Promise<T> {
  const socket = encodeURIComponent(join(data.path, 'database.sock'));
  const client = await MongoClient.connect(`mongodb://${socket}/?directConnection=true`);
  try {
    return await work(await clipsOf(client));
  } finally {
    await client.close();
  }
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
export async function fillClips(
  clips: Collection<Document>,
  campaignId: string,
  count: number,
): Promise<void> {
  const one = await clips.findOne({ campaignId });
  if (!one) throw new Error('there is no clip to copy');
  for (let from = 0; from < count - 1; from += BATCH) {
    const length = Math.min(BATCH, count - 1 - from);
    await clips.insertMany(Array.from({ length }, (_, index) => copyOf(one, from + index)));
  }
}

function copyOf(one: Document, index: number): Document {
  return {
    ...one,
    _id: `f${index.toString(16).padStart(23, '0')}`,
    date: `2027-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
    ...kindOf(index),
    value: 1_000 + (index % 977),
    reach: 5_000 + (index % 31),
  };
}

/** Scope and tone, and the word under which both are added up. */
function kindOf(index: number): Document {
  const scope = index % 3 === 0 ? 'international' : 'national';
  const tone = ['favourable', 'neutral', 'critical'][index % 5] ?? 'favourable';
  return { scope, tone, bucket: `${scope}|${tone}|entered|EUR|0|0|0|0` };
}
