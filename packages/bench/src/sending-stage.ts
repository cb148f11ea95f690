import { spawnServer } from '@altavoz/embedded-mongo/spawn';
import { MongoClient } from 'mongodb';
import { join } from 'node:path';
import { Caller } from './caller.js';
import { ADMIN, dataFolder, startService, startWorker, workedBy } from './service.js';
import type { Sink } from './sink.js';

const BATCH = 2_000;
const SECRET = 'a secret of the bench that is long enough';
const LOOK_MS = 50;

interface Row {
  _id: string;
  organizationId?: string;
  status?: string;
  recipientsFrozen?: boolean;
}

/** A service with a list, a relay and as many readers as are asked for; workers can be added. */
export async function sendingStage(sink: Sink, connections: number, readers: number) {
  const data = await dataFolder();
  const server = await spawnServer({ path: join(data.path, 'db'), port: 0 });
  const variables = {
    MONGODB_URI: server.uri,
    SESSION_SECRET: SECRET,
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    MAIL_FROM: 'Valdemar <boletin@valdemar.example>',
    MAIL_CONNECTIONS: String(connections),
    MAIL_PER_SECOND: '0',
  };
  const service = await startService(data, 'none', variables);
  const client = await MongoClient.connect(server.uri);
  const database = client.db('altavoz');
  const bulletins = database.collection<Row>('bulletins');
  const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
  const campaign = await caller.call<{ id: string }>('POST', '/campaigns', {
    name: 'Bench',
    start: '2027-01-01',
    end: '2027-12-31',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    phase: 3,
    language: 'es',
  });
  const list = await caller.call<{ id: string }>('POST', '/lists', {
    name: 'Bench',
    slug: 'bench',
    language: 'es',
    consentText: 'Quiero recibirlo.',
  });
  await fill(readers);
  const base = `/campaigns/${campaign.id}/bulletins`;
  let month = 0;

  /** How one becomes a subscriber is measured elsewhere. */
  async function fill(count: number): Promise<void> {
    const known = await database.collection<Row>('lists').findOne({ _id: list.id });
    const now = new Date();
    const consent = { requestedAt: now, confirmedAt: now, source: 'page', text: 'Quiero recibirlo.' };
    for (let from = 0; from < count; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => ({
        _id: (from + index).toString(16).padStart(24, '0'),
        organizationId: known?.organizationId ?? '',
        version: 1,
        createdAt: now,
        updatedAt: now,
        listId: list.id,
        email: `lectora.${from + index}@lectoras.example`,
        name: `Lectora ${from + index}`,
        language: 'es',
        status: 'active',
        consent,
        unsubscribedAt: null,
        confirmation: null,
      }));
      await database.collection<Row>('subscribers').insertMany(rows);
    }
  }

  return {
    service,
    /** An approved bulletin with something in it. */
    async bulletin(): Promise<{ id: string; version: number; html: string; text: string }> {
      month += 1;
      const made = await caller.call<{ id: string; version: number }>('POST', base, {
        month: `2027-${String(month).padStart(2, '0')}`,
        listId: list.id,
      });
      const words = 'La ciudad abre sus puertas a quien quiera conocerla de cerca. '.repeat(8);
      const { version } = await caller.call<{ version: number }>(
        'PATCH',
        `${base}/${made.id}`,
        {
          subject: 'Este mes en Valdemar',
          preheader: 'Tres citas',
          blocks: [
            { id: 'title', type: 'heading', text: 'Este mes' },
            ...[1, 2, 3, 4].map((block) => ({ id: `text${block}`, type: 'text', text: words })),
            { id: 'go', type: 'button', label: 'Ver el programa', url: 'https://valdemar.example/agenda' },
          ],
        },
        made.version,
      );
      const submitted = await caller.call<{ version: number }>(
        'POST',
        `${base}/${made.id}/submit`,
        {},
        version,
      );
      const approved = await caller.call<{ version: number }>(
        'POST',
        `${base}/${made.id}/approve`,
        {},
        submitted.version,
      );
      const preview = async (format: string) =>
        (await caller.download(`${base}/${made.id}/preview?format=${format}`)).text();
      return {
        id: made.id,
        version: approved.version,
        html: await preview('html'),
        text: await preview('text'),
      };
    },
    async send({ id, version }: { readonly id: string; readonly version: number }): Promise<void> {
      await caller.call('POST', `${base}/${id}/send`, {}, version);
    },
    /** Until the ledger holds every recipient; hears of every look on the way. */
    async untilFrozen(id: string, look: () => Promise<void>): Promise<void> {
      while (!(await bulletins.findOne({ _id: id }))?.recipientsFrozen) {
        await look();
        await pause();
      }
    },
    async untilSent(id: string): Promise<void> {
      for (;;) {
        const status = (await bulletins.findOne({ _id: id }))?.status;
        if (status === 'sent') return;
        if (status !== 'sending') throw new Error(`the bulletin is ${status}`);
        await pause();
      }
    },
    /** Seconds that processors have worked for the service and for its database. */
    worked: async () => (await service.worked()) + (await workedBy(server.pid)),
    addWorker: () => startWorker(data, variables),
    async stop(): Promise<void> {
      await service.stop();
      await client.close();
      await server.close();
      await data.remove();
    },
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_MS));
