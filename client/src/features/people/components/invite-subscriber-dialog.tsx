import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { isEmail } from '@altavoz/domain/subscribers/email';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../shared/api-client/new-key.js';
import { isProblem } from '../../../shared/api-client/problem.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useAddSubscriber } from '../api/change-people.js';
import type { List } from '../../../shared/plan/lists.js';

/** Nobody is subscribed by someone else: a mail asks them to confirm. */
export default function InviteSubscriberDialog({
  list,
  onClose,
}: {
  readonly list: List;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['people', 'shared']);
  const problem = useProblemText();
  const add = useAddSubscriber();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [area, setArea] = useState('');
  const [language, setLanguage] = useState<Language>(list.language);
  const [idempotencyKey, setIdempotencyKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  const wrong = !isEmail(email.trim());

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    add.mutate(
      { body: { listId: list.id, email, name, language, area }, idempotencyKey },
      {
        onSuccess: () => {
          showToast({ message: t('lists.invited', { email: email.trim() }), tone: 'done' });
          onClose();
        },
        // What is sent after a refusal is another request.
        onError: () => setIdempotencyKey(newKey()),
      },
    );
  };
  const said = isProblem(add.error, 'duplicate')
    ? t('lists.duplicate')
    : isProblem(add.error, 'conflict')
      ? t('lists.suppressed')
      : problem(add.error);

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('lists.addTitle', { list: list.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="subscriber" busy={add.isPending}>
            {t('lists.invite')}
          </Button>
        </>
      }
    >
      <form id="subscriber" onSubmit={onSubmit} noValidate>
        <Fields>
          {add.isError && <BlockingNotice>{said}</BlockingNotice>}
          <p className="muted">{t('lists.addText')}</p>
          <TextField
            label={t('lists.email')}
            type="email"
            autoComplete="off"
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={tried && wrong ? t('lists.emailMissing') : undefined}
          />
          <TextField
            label={t('lists.name')}
            optional
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          {list.kind === 'internal' && (
            <TextField
              label={t('growth.area')}
              hint={t('growth.areaHint')}
              optional
              autoComplete="off"
              maxLength={200}
              value={area}
              onChange={(event) => setArea(event.target.value)}
            />
          )}
          <SelectField
            label={t('lists.language')}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`lists.languages.${value}`) }))}
            onChange={(event) => setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? language)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
