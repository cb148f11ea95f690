import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { useSaySuccess } from '../api/success.js';
import styles from './board-notes.module.css';

interface SuccessLineProps {
  readonly campaign: Campaign;
  readonly mayEdit: boolean;
}

/** Before what is measured stands what would be a success (R17). */
export function SuccessLine({ campaign, mayEdit }: SuccessLineProps) {
  const { t } = useTranslation(['indicators', 'shared']);
  const [writing, setWriting] = useState(false);
  const { successDefinition } = campaign;
  if (successDefinition === '' && !mayEdit) return null;
  return (
    <div className={styles.success}>
      <p>
        <small>{t('success')}</small> {successDefinition || <span className="muted">{t('noSuccess')}</span>}
      </p>
      {mayEdit && (
        <Button small onClick={() => setWriting(true)}>
          {t(successDefinition === '' ? 'saySuccess' : 'shared:actions.edit')}
        </Button>
      )}
      {writing && <SuccessDialog campaign={campaign} onClose={() => setWriting(false)} />}
    </div>
  );
}

function SuccessDialog({ campaign, onClose }: { readonly campaign: Campaign; readonly onClose: () => void }) {
  const { t } = useTranslation(['indicators', 'shared']);
  const problem = useProblemText();
  const save = useSaySuccess(campaign);
  const [text, setText] = useState(campaign.successDefinition);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('success')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={save.isPending}
            onClick={() => save.mutate(text, { onSuccess: onClose })}
          >
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <Fields>
        {save.error && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
        <TextArea
          label={t('success')}
          hint={t('successHint')}
          optional
          count={2_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Fields>
    </Dialog>
  );
}
