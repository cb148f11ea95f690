import { textIn } from '@altavoz/domain/shared/language';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useNoteStatement } from '../api/statements.js';
import { useCampaignDay } from '../use-campaign-day.js';

/** As many messages as one note takes. */
const USED = 20;

/** Notes what the signed-in person said, where and with which messages. */
export default function StatementDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['people', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const today = useCampaignDay();
  const messages = useQuery(messagesQuery(campaignId)).data ?? [];
  const noteIt = useNoteStatement(campaignId);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [date, setDate] = useState<string | undefined>(today);
  const [outlet, setOutlet] = useState('');
  const [messageIds, setMessageIds] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const latest = addDays(today, 1);
  const future = date !== undefined && date > latest;
  // What was approved once may have been said since, also when it is retired by now.
  const sayable = messages.filter(({ inForce, status }) => inForce !== null || status === 'retired');

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!date || future || outlet.trim() === '') return;
    noteIt.mutate(
      { body: { date, outlet, messageIds: [...messageIds], note }, idempotencyKey },
      {
        onSuccess: () => {
          showToast({ message: t('statements.noted', { outlet }), tone: 'done' });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('statements.dialogTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="statement" busy={noteIt.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="statement" onSubmit={onSubmit} noValidate>
        <Fields>
          {noteIt.isError && <BlockingNotice>{problem(noteIt.error)}</BlockingNotice>}
          <DateField
            label={t('statements.date')}
            value={date}
            max={latest}
            onChange={setDate}
            error={future ? t('statements.dateFuture') : tried && !date ? t('form.fromMissing') : undefined}
          />
          <TextField
            label={t('statements.outlet')}
            hint={t('statements.outletHint')}
            autoComplete="off"
            maxLength={120}
            value={outlet}
            onChange={(event) => setOutlet(event.target.value)}
            error={tried && outlet.trim() === '' ? t('statements.outletMissing') : undefined}
          />
          <MultiSelect
            label={t('statements.messages')}
            optional
            max={USED}
            options={sayable.map(({ id, text }) => ({ value: id, label: textIn(text, format.language) }))}
            value={messageIds}
            onChange={setMessageIds}
          />
          <TextField
            label={t('statements.noteLabel')}
            optional
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
