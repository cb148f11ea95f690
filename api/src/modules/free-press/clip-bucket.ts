import type { ClipScope, ClipTone, ValuationMethod } from '@altavoz/domain/free-press/clip';
import type { ClipFields } from './clip.js';

/** What sums tell apart of a clip. */
export interface ClipBucket {
  readonly scope: ClipScope;
  readonly tone: ClipTone;
  readonly method: ValuationMethod;
  readonly currency: string;
  readonly offMessage: boolean;
  readonly copy: boolean;
  readonly withMessage: boolean;
  readonly quoted: boolean;
}

type Told = Pick<
  ClipFields,
  | 'scope'
  | 'tone'
  | 'valuation'
  | 'currency'
  | 'offMessage'
  | 'sameAsId'
  | 'messageIds'
  | 'spokespersonQuoted'
>;

/** The word that is stored with the clip, for example `national|favourable|entered|EUR|0|0|1|1`. */
export function bucketOf(clip: Told): string {
  const flags = [
    clip.offMessage,
    clip.sameAsId !== null,
    clip.messageIds.length > 0,
    clip.spokespersonQuoted,
  ].map((flag) => (flag ? '1' : '0'));
  return [clip.scope, clip.tone, clip.valuation.method, clip.currency, ...flags].join('|');
}

/** The same, read back; only words of `bucketOf` are ever stored. */
export function readBucket(word: string): ClipBucket {
  const [scope, tone, method, currency = '', off, copy, message, quoted] = word.split('|');
  return {
    scope: scope as ClipScope,
    tone: tone as ClipTone,
    method: method as ValuationMethod,
    currency,
    offMessage: off === '1',
    copy: copy === '1',
    withMessage: message === '1',
    quoted: quoted === '1',
  };
}
