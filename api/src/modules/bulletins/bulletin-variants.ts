import type { Finding } from '@altavoz/domain/checks/finding';
import { readiness, type ReadinessRequest } from '@altavoz/domain/bulletins/readiness';
import { untranslatedParts } from '@altavoz/domain/bulletins/variant';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Bulletin, BulletinCopyFields, Variant } from './bulletin.js';

/** One of its other languages, with what keeps readers from getting it. */
export interface VariantView {
  readonly variant: Variant;
  readonly complete: boolean;
  readonly lacks: readonly Finding[];
}

/** Bulletins from before there were variants have none. */
export const variantsOf = ({ variants = [] }: Pick<Bulletin, 'variants'>): readonly Variant[] => variants;

/** Each variant judged like the bulletin itself, and by what nobody has translated. */
export function variantViews(bulletin: Bulletin, request: ReadinessRequest): VariantView[] {
  return variantsOf(bulletin).map((variant) => {
    const { subject, blocks } = variant;
    const items = readiness({ ...request, bulletin: { ...request.bulletin, subject, blocks } });
    // Whom it leaves for is a matter of the list.
    const found = items.filter(({ item }) => item !== 'subscribers').flatMap(({ findings }) => findings);
    const untranslated = untranslatedParts(bulletin, variant).length;
    const blocking = found.filter(({ level }) => level === 'blocking');
    return {
      variant,
      complete: blocking.length === 0 && untranslated === 0,
      lacks: [
        ...blocking,
        ...(untranslated === 0 ? [] : [untranslatedFinding(bulletin, untranslated)]),
        ...found.filter(({ level }) => level !== 'blocking'),
      ],
    };
  });
}

/** The bulletin as readers of a language would get it; `not-found` where it is not in that language. */
export function inLanguage(bulletin: Bulletin, language: Language | undefined): Bulletin {
  if (language === undefined || language === bulletin.language) return bulletin;
  const variant = variantsOf(bulletin).find((one) => one.language === language);
  if (!variant) throw new AppError('not-found', { detail: 'The bulletin is not in that language.' });
  return { ...bulletin, ...variant };
}

/** What left for readers of a language: theirs, or the one of the list. */
export function copyIn(copy: BulletinCopyFields, language: Language): BulletinCopyFields {
  return { ...copy, ...copy.variants?.find((one) => one.language === language) };
}

/** No rule of the plan, so it has no number. */
function untranslatedFinding({ id, subject, month }: Bulletin, count: number): Finding {
  const about = { kind: 'bulletin', id, label: subject || month } as const;
  return { rule: '', level: 'warning', subject: about, key: 'untranslated', values: { count } };
}
