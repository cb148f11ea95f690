import { startServer } from '@altavoz/embedded-mongo/server';
import { startCuttable } from '@altavoz/testing/cuttable';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stage } from '../../modules/bulletins/testing/bulletin-fixtures.js';
import { startApi } from '../start-api.js';
import { startWitness } from './witness.js';
import { startWorker, type WorkerProcess } from './worker-process.js';

const SECRET = 'a secret of the tests that is long enough';
const LEASE_SECONDS = 2;
const REPLY_MS = 10;

/** As the database holds it, whatever else stands in it. */
interface Row {
  readonly _id: string;
  readonly [field: string]: unknown;
}

export interface Ledger {
  readonly status: string;
  /** The state of each address's delivery. */
  readonly deliveries: ReadonlyMap<string, string>;
}

/** A database, a relay, wires to both that can be cut, a list with readers, and as many workers as are started. */
export async function setStage(readers: number) {
  const folder = await mkdtemp(join(tmpdir(), 'altavoz-chaos-'));
  const database = await startServer({ path: ':memory:', port: 0 });
  const databaseWire = await startCuttable(database.port ?? 0);
  const witness = await startWitness(REPLY_MS);
  const relayWire = await startCuttable(witness.port);
  const api = await startApi({
    databaseUri: database.uri,
    realTime: true,
    config: { dataDir: folder, sessionSecret: SECRET },
  });
  const { campaignId, listId } = await stage(api);
  const { connection, ids } = api.service.platform.database;
  const { organizationId } = api;
  const stamp = { organizationId, version: 1, createdAt: new Date(), updatedAt: new Date() };
  const addresses = Array.from({ length: readers }, (_, index) => `reader${index}@correo.example`);
  await connection.collection<Row>('subscribers').insertMany(
    addresses.map((email) => ({
      ...stamp,
      _id: ids.next(),
      listId,
      email,
      name: '',
      language: 'es',
      status: 'active',
      consent: { requestedAt: new Date(), confirmedAt: new Date(), source: 'page', text: 'Sí' },
      unsubscribedAt: null,
      confirmation: null,
    })),
  );
  const bulletins = connection.collection<Row>('bulletins');
  const deliveries = connection.collection<Row>('deliveries');
  const workers: WorkerProcess[] = [];

  return {
    addresses,
    witness,
    databaseWire,
    relayWire,
    workers,
    addWorker() {
      const worker = startWorker({
        MONGODB_URI: `mongodb://127.0.0.1:${databaseWire.port}/?directConnection=true`,
        SMTP_URL: `smtp://127.0.0.1:${relayWire.port}`,
        SESSION_SECRET: SECRET,
        BASE_URL: 'http://localhost:3000',
        DATA_DIR: folder,
        LOG_LEVEL: 'fatal',
        MAIL_PER_SECOND: '0',
        WORKER_LEASE_SECONDS: String(LEASE_SECONDS),
      });
      workers.push(worker);
      return worker;
    },
    /** A bulletin that somebody has just sent. */
    async send(number: number): Promise<string> {
      witness.clear();
      const id = ids.next();
      const month = `${3_000 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
      const copy = { subject: 'Abril', html: '<p>Abril \uE000unsubscribeUrl\uE001</p>', text: 'Abril' };
      const mail = { ...stamp, _id: ids.next(), bulletinId: id, ...copy };
      await connection.collection<Row>('bulletinCopies').insertOne(mail);
      const words = { campaignId, listId, month, language: 'es', subject: 'Abril', blocks: [], sizeBytes: 0 };
      const sending = { status: 'sending', pauseReason: null, recipientsFrozen: false, sendOn: '3000-01-01' };
      const bulletin = { ...stamp, _id: id, ...words, ...sending };
      await bulletins.insertOne(bulletin);
      await api.service.platform.queue.add(
        [{ kind: 'send-bulletin', key: id, payload: { bulletinId: id } }],
        organizationId,
      );
      return id;
    },
    async read(id: string): Promise<Ledger> {
      const bulletin: Row | null = await bulletins.findOne<Row>({ _id: id });
      const rows = await deliveries.find<Row>({ mailingId: id }).toArray();
      return {
        status: text(bulletin?.status),
        deliveries: new Map(rows.map(({ email, status }) => [text(email), text(status)])),
      };
    },
    /** Everything that says why a bulletin does not come to its end. */
    async describe(id: string): Promise<string[]> {
      const rows = await deliveries.find<Row>({ mailingId: id }).toArray();
      const groups = new Map<string, number>();
      for (const { status, leaseOwner, nextAttemptAt, reason } of rows) {
        if (status === 'sent') continue;
        const due = nextAttemptAt instanceof Date && nextAttemptAt > new Date() ? 'later' : 'due';
        const group = `${text(status)} held by ${text(leaseOwner) || 'nobody'}, ${due}, ${text(reason)}`;
        groups.set(group, (groups.get(group) ?? 0) + 1);
      }
      const senders = await connection.collection<Row>('senders').find<Row>({}).toArray();
      const jobs = await connection
        .collection<Row>('jobs')
        .find<Row>({ 'payload.bulletinId': id })
        .sort({ _id: -1 })
        .limit(10)
        .toArray();
      const bulletin: Row | null = await bulletins.findOne<Row>({ _id: id });
      return [
        `bulletin ${text(bulletin?.status)} ${text(bulletin?.pauseReason)}, frozen ${String(bulletin?.recipientsFrozen)}`,
        `${rows.length} deliveries, the relay knows ${witness.count} addresses`,
        ...[...groups].map(([group, count]) => `${count} ${group}`),
        ...senders.map((sender) => `sender ${JSON.stringify(sender)}`),
        ...jobs.map((job) => `job ${JSON.stringify(job)}`),
        ...workers.map((worker) => worker.describe()),
      ];
    },
    /** What a person does, and what waiting does: sending goes on, and no retry is far off. */
    async encourage(id: string): Promise<void> {
      await bulletins.updateOne(
        { _id: id, status: 'paused' },
        { $set: { status: 'sending', pauseReason: null } },
      );
      await deliveries.updateMany(
        { mailingId: id, status: 'pending', nextAttemptAt: { $gt: new Date() } },
        { $set: { nextAttemptAt: new Date() } },
      );
    },
    async close(): Promise<void> {
      for (const worker of workers) await worker.kill();
      await relayWire.close();
      await databaseWire.close();
      await witness.close();
      await api.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The driver does not promise what a field holds. */
function text(field: unknown): string {
  return typeof field === 'string' ? field : '';
}

export type ChaosStage = Awaited<ReturnType<typeof setStage>>;
