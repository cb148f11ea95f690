import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Warning } from '../../../shared/ui/notice.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { SimilarClips } from '../api/free-press.js';
import type { ClipDraft } from '../clip-draft.js';

interface SimilarNoticeProps {
  readonly items: SimilarClips;
  readonly draft: ClipDraft;
  readonly onChange: (changes: Partial<ClipDraft>) => void;
}

/** The same piece is there already: it is counted once, unless somebody says that it is another one (N8). */
export function SimilarNotice({ items, draft, onChange }: SimilarNoticeProps) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const [first] = items;
  if (!first) return null;
  const own = draft.sameAsId === null;
  return (
    <Warning
      title={t(`similar.${first.likeness}`)}
      action={
        <LinkButton onClick={() => onChange({ sameAsId: own ? first.clip.id : null })}>
          {t(own ? 'similar.countOnce' : 'similar.isAnother')}
        </LinkButton>
      }
    >
      {t(own ? 'similar.apart' : 'similar.once', {
        outlet: first.clip.outlet,
        day: format.day(first.clip.date),
      })}
    </Warning>
  );
}
