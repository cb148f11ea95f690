import { Binary } from 'bson';
import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import { isDoc, isNumeric, toInteger, type Doc } from '../bson/values.js';
import { toBigInt } from '../bson/arithmetic.js';
import { ServerError } from '../errors.js';
import type { Engine } from '../storage/engine.js';
import type { View } from '../storage/view.js';
import type { Transaction } from './transaction.js';

/** Minutes after which an unused session is forgotten, as `hello` announces it. */
export const SESSION_MINUTES = 30;
const TRANSACTION_LIFETIME = 60_000;

/** What a session remembers: its transaction, and the results of its last retryable write. */
export interface Session {
  readonly key: string;
  lastUsed: number;
  number: bigint;
  transaction: Transaction | undefined;
  /** The number's transaction has been committed: a repeated commit is answered the same. */
  committed: boolean;
  aborted: boolean;
  /** Results by statement of the retryable write with this number. */
  readonly results: Map<number, Doc>;
}

/** All sessions; results of retryable writes are kept in the data file too, so that they outlive a crash. */
export class Sessions {
  private readonly byKey = new Map<string, Session>();

  constructor(private readonly engine: Engine) {}

  /** The session of a request, if it names one. */
  of(body: Doc): Session | undefined {
    const { lsid } = body;
    if (lsid === undefined) return undefined;
    const key = sessionKey(lsid);
    let session = this.byKey.get(key);
    if (!session) this.byKey.set(key, (session = this.restore(key)));
    session.lastUsed = Date.now();
    return session;
  }

  private restore(key: string): Session {
    const session: Session = {
      key,
      lastUsed: Date.now(),
      number: -1n,
      transaction: undefined,
      committed: false,
      aborted: false,
      results: new Map(),
    };
    const stored = this.engine.readView(undefined).get('sessions', Buffer.from(key, 'latin1'));
    if (!stored) return session;
    const { number, committed, results } = decodeDocument(stored);
    if (isNumeric(number)) session.number = toBigInt(number);
    session.committed = committed === true;
    if (Array.isArray(results)) {
      for (const entry of results)
        if (isDoc(entry) && isDoc(entry['r'])) session.results.set(toInteger(entry['s']) ?? 0, entry['r']);
    }
    return session;
  }

  /** Writes down what a retried request must be told. */
  save(view: View, session: Session): void {
    view.put(
      'sessions',
      Buffer.from(session.key, 'latin1'),
      encodeDocument({
        number: session.number,
        committed: session.committed,
        at: new Date(),
        results: [...session.results].map(([s, r]) => ({ s, r })),
      }),
    );
  }

  /** Sets a session to the number of a retryable write: the same again, or a new one. */
  retryable(session: Session, number: bigint): void {
    if (number < session.number) throw tooOld(session, number);
    if (number > session.number) this.advance(session, number);
  }

  /** Begins, or goes on with, the transaction of a request. */
  transaction(session: Session, number: bigint, start: boolean): Transaction {
    if (number < session.number) throw tooOld(session, number);
    if (start) {
      if (
        number === session.number &&
        (session.transaction || session.committed || session.aborted || session.results.size > 0)
      ) {
        throw new ServerError(117, `Transaction ${number} has been started already`);
      }
      this.advance(session, number);
      session.transaction = this.engine.begin(number, TRANSACTION_LIFETIME);
      return session.transaction;
    }
    const { transaction } = session;
    if (number !== session.number || transaction?.state !== 'open') throw noSuchTransaction(session, number);
    return transaction;
  }

  private advance(session: Session, number: bigint): void {
    this.abort(session);
    session.number = number;
    session.committed = false;
    session.aborted = false;
    session.results.clear();
  }

  /** Commits; a repeated commit of the same number is answered like the first. */
  async commit(session: Session, number: bigint): Promise<void> {
    if (number < session.number) throw tooOld(session, number);
    if (number === session.number && session.committed) return;
    const { transaction } = session;
    if (number !== session.number || transaction?.state !== 'open') throw noSuchTransaction(session, number);
    session.transaction = undefined;
    try {
      await this.engine.commit(transaction, (view) => this.save(view, { ...session, committed: true }));
      session.committed = true;
    } catch (error) {
      session.aborted = true;
      throw error;
    }
  }

  /** Aborts the session's transaction, if one is open. */
  abort(session: Session): void {
    if (session.transaction) {
      this.engine.abort(session.transaction);
      session.aborted = true;
    }
    session.transaction = undefined;
  }

  /** Aborts because the client asked. */
  abortNumber(session: Session, number: bigint): void {
    if (number === session.number && session.committed) {
      throw new ServerError('TransactionCommitted', `Transaction ${number} has been committed.`);
    }
    if (number !== session.number || session.transaction?.state !== 'open')
      throw noSuchTransaction(session, number);
    this.abort(session);
  }

  /** Ends sessions by their ids. */
  end(ids: readonly unknown[]): void {
    for (const id of ids) {
      const key = sessionKey(id);
      const session = this.byKey.get(key);
      if (!session) continue;
      this.abort(session);
      this.byKey.delete(key);
    }
  }

  /** Aborts transactions that lasted too long and forgets sessions nobody uses. */
  async sweep(now: number): Promise<void> {
    for (const session of this.byKey.values()) {
      if (session.transaction && session.transaction.deadline < now) this.abort(session);
      if (session.lastUsed < now - SESSION_MINUTES * 60_000) {
        this.abort(session);
        this.byKey.delete(session.key);
      }
    }
    const limit = now - SESSION_MINUTES * 60_000;
    const old: Buffer[] = [];
    for (const { key, value } of this.engine
      .readView(undefined)
      .range('sessions', Buffer.from([0]), Buffer.alloc(64, 255))) {
      const { at } = decodeDocument(value);
      if (!(at instanceof Date) || at.getTime() < limit) old.push(key);
    }
    if (old.length === 0) return;
    await this.engine.write(undefined, (scope) => {
      for (const key of old) scope.view.remove('sessions', key);
    });
  }

  /** How many sessions are known. */
  get size(): number {
    return this.byKey.size;
  }
}

function sessionKey(lsid: unknown): string {
  const id = isDoc(lsid) ? lsid['id'] : undefined;
  if (!(id instanceof Binary))
    throw new ServerError('TypeMismatch', "BSON field 'OperationSessionInfo.lsid.id' is missing or no UUID");
  return Buffer.from(id.buffer.subarray(0, id.position)).toString('latin1');
}

function tooOld(session: Session, number: bigint): ServerError {
  return new ServerError(
    'TransactionTooOld',
    `Cannot start transaction ${number} on session because a newer transaction ${session.number} has already started.`,
  );
}

function noSuchTransaction(session: Session, number: bigint): ServerError {
  const reason =
    number === session.number && session.aborted
      ? `Transaction with { txnNumber: ${number} } has been aborted.`
      : `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is ${session.number}`;
  return new ServerError('NoSuchTransaction', reason).withLabel('TransientTransactionError');
}
