import { useTranslation } from 'react-i18next';
import { OfflineError } from '../api-client/problem.js';
import { useFormat } from '../format/use-format.js';
import { Button } from '../ui/button.js';
import { BlockingNotice, Warning } from '../ui/notice.js';
import { useProblemText } from '../ui/problem-text.js';
import type { KeptForm } from './kept-draft.js';

interface KeptDraftNoticeProps<V extends object> {
  readonly form: KeptForm<V>;
  /** Why the last save failed, when it did. */
  readonly error?: Error | null;
  /** The form's own words for the error. */
  readonly errorText?: string | undefined;
}

/** On top of a form: a draft that waits for a decision, and why nothing was saved. */
export function KeptDraftNotice<V extends object>({ form, error, errorText }: KeptDraftNoticeProps<V>) {
  const { t } = useTranslation();
  const format = useFormat();
  const problem = useProblemText();
  const { offer } = form;
  return (
    <>
      {offer && (
        <Warning
          title={t('draft.offer', { when: format.moment(new Date(offer.savedAt).toISOString()) })}
          action={
            <>
              <Button small onClick={form.takeOffer}>
                {t('draft.take')}
              </Button>
              <Button small variant="quiet" onClick={form.dropOffer}>
                {t('draft.drop')}
              </Button>
            </>
          }
        >
          {offer.outdated ? t('draft.outdated') : t('draft.offerText')}
        </Warning>
      )}
      {error instanceof OfflineError ? (
        <BlockingNotice title={t('draft.offline')}>
          {t(form.kept ? 'draft.keptHere' : 'draft.notKept')}
        </BlockingNotice>
      ) : (
        error && <BlockingNotice>{errorText ?? problem(error)}</BlockingNotice>
      )}
    </>
  );
}
