import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useCopyCampaign } from '../api/copy-campaign.js';

interface CopyCampaignDialogProps {
  readonly campaign: Campaign;
  readonly onClose: () => void;
  readonly onSaved: (campaign: Campaign) => void;
}

/** J10: begins a campaign with the plan of another one; it says what comes along before it is made. */
export function CopyCampaignDialog({ campaign, onClose, onSaved }: CopyCampaignDialogProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const problem = useProblemText();
  const copy = useCopyCampaign(campaign.id);
  const [name, setName] = useState('');
  const [start, setStart] = useState<string | undefined>();
  const [tried, setTried] = useState(false);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || start === undefined) return;
    copy.mutate(
      { name, start },
      {
        onSuccess: (saved) => {
          showToast({ message: t('campaigns.created', { name: saved.name }), tone: 'done' });
          onSaved(saved);
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('campaigns.copyTitle', { name: campaign.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="copy-campaign" busy={copy.isPending}>
            {t('shared:actions.create')}
          </Button>
        </>
      }
    >
      <form id="copy-campaign" onSubmit={onSubmit} noValidate>
        <Fields>
          {copy.isError && <BlockingNotice>{problem(copy.error)}</BlockingNotice>}
          <p className="muted">{t('campaigns.copyWhat')}</p>
          <TextField
            label={t('name')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? t('nameMissing') : undefined}
          />
          <DateField
            label={t('campaigns.start')}
            value={start}
            onChange={setStart}
            error={tried && start === undefined ? t('campaigns.dateMissing') : undefined}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
