/** What somebody was writing, as it is kept in this browser. */
export interface KeptDraft {
  /** Which form of the values this is; another one is not offered. */
  readonly shape: number;
  /** The version that was being changed; null for something new. */
  readonly version: number | null;
  /** What stood there before the first letter. */
  readonly base: unknown;
  readonly values: unknown;
  readonly savedAt: number;
}

const PREFIX = 'altavoz:draft:';
/** Older ones are not offered any more. */
const KEEP_MS = 30 * 86_400_000;

/** Keeps a draft; false when this browser keeps nothing (private window, full disk). */
export function keepDraft(key: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft under this key, if there is one of this shape that is not too old. */
export function readDraft(key: string, shape: number, now = Date.now()): KeptDraft | undefined {
  const text = stored(PREFIX + key);
  if (text === null) return undefined;
  const draft = parsed(text);
  if (draft?.shape === shape && now - draft.savedAt < KEEP_MS) return draft;
  forgetDraft(key);
  return undefined;
}

export function forgetDraft(key: string): void {
  removed(PREFIX + key);
}

/** Takes every draft away: on leaving, what one wrote is not for the next person at this device. */
export function forgetDrafts(): void {
  for (const key of storedKeys()) if (key.startsWith(PREFIX)) removed(key);
}

/** A browser may refuse to be asked at all; then there is nothing. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function removed(key: string): void {
  if (stored(key) !== null) localStorage.removeItem(key);
}

function parsed(text: string): KeptDraft | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is KeptDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'shape' in value &&
    typeof value.shape === 'number' &&
    'savedAt' in value &&
    typeof value.savedAt === 'number' &&
    'version' in value &&
    (value.version === null || typeof value.version === 'number') &&
    'base' in value &&
    'values' in value
  );
}
