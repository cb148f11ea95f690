import type { NameResolver } from './name-resolver.js';

/** `elsewhere`: the relay may sign with a key that the service does not know. */
type RecordState = 'found' | 'missing' | 'unknown' | 'elsewhere';

export interface SenderRecords {
  readonly domain: string;
  readonly spf: RecordState;
  readonly dkim: RecordState;
  readonly dmarc: RecordState;
}

interface Sender {
  readonly domain: string;
  readonly dkim: { readonly domain: string; readonly selector: string } | null;
}

/** Whether the names of the sender vouch for its mail: without it, much of it is taken for spam. */
export async function senderRecords(names: NameResolver, { domain, dkim }: Sender): Promise<SenderRecords> {
  const [spf, own, whole, key] = await Promise.all([
    has(names, domain, /^v=spf1(\s|$)/i),
    has(names, `_dmarc.${domain}`, /^v=DMARC1\s*;/i),
    parentOf(domain) === undefined
      ? undefined
      : has(names, `_dmarc.${parentOf(domain) ?? ''}`, /^v=DMARC1\s*;/i),
    dkim ? has(names, `${dkim.selector}._domainkey.${dkim.domain}`, /(^|;)\s*p=[A-Za-z0-9+/]/) : undefined,
  ]);
  return {
    domain,
    spf,
    // What the domain above says holds for this one as well.
    dmarc: own === 'missing' && whole !== undefined ? whole : own,
    dkim: key ?? 'elsewhere',
  };
}

async function has(names: NameResolver, host: string, wanted: RegExp): Promise<RecordState> {
  const answer = await names.texts(host);
  if (!answer.known) return 'unknown';
  return answer.records.some((text) => wanted.test(text.trim())) ? 'found' : 'missing';
}

function parentOf(domain: string): string | undefined {
  const labels = domain.split('.');
  return labels.length > 2 ? labels.slice(1).join('.') : undefined;
}
