/** MongoDB's own error codes, by name: what is refused is refused as the real server would. */
export const errorCodes = {
  InternalError: 1,
  BadValue: 2,
  NoSuchKey: 4,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  ProtocolError: 17,
  AuthenticationFailed: 18,
  IllegalOperation: 20,
  InvalidBSON: 22,
  LockTimeout: 24,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  CannotCreateIndex: 67,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  WriteConflict: 112,
  CommandNotSupported: 115,
  DocumentValidationFailure: 121,
  CommandNotSupportedOnView: 166,
  OptionNotSupportedOnView: 167,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  InvalidIndexSpecificationOption: 197,
  TransactionTooOld: 225,
  NotImplemented: 238,
  QueryFeatureNotAllowed: 224,
  ConversionFailure: 241,
  SnapshotUnavailable: 246,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  OperationNotSupportedInTransaction: 263,
  ChangeStreamHistoryLost: 286,
  NoQueryExecutionPlans: 291,
  BSONObjectTooLarge: 10334,
  InterruptedAtShutdown: 11600,
  DuplicateKey: 11000,
  ShutdownInProgress: 91,
  IncompleteTransactionHistory: 217,
} as const;

/** The name of a MongoDB error code. */
export type ErrorName = keyof typeof errorCodes;

const namesByCode = new Map<number, string>(Object.entries(errorCodes).map(([name, code]) => [code, name]));

/** An error a client sees: MongoDB's code, name, sentence, labels and further fields of the reply. */
export class ServerError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly labels: string[] = [];
  readonly extra: Record<string, unknown>;

  constructor(code: ErrorName | number, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.code = typeof code === 'number' ? code : errorCodes[code];
    this.codeName = namesByCode.get(this.code) ?? `Location${this.code}`;
    this.extra = extra;
  }

  /** Adds an error label, such as the one that tells a driver to run a transaction again. */
  withLabel(label: string): this {
    if (!this.labels.includes(label)) this.labels.push(label);
    return this;
  }
}

/** A write conflict between transactions: the driver may run the whole transaction again. */
export function writeConflict(): ServerError {
  return new ServerError(
    'WriteConflict',
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
  ).withLabel('TransientTransactionError');
}
