import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import { LIST_KINDS, type ListKind } from '@altavoz/domain/subscribers/list';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useSaveList } from '../api/change-settings.js';
import type { List } from '../../../shared/plan/lists.js';
import { isSlug, slugOf } from '../slug.js';

interface ListDialogProps {
  /** The list to change; undefined for a new one. */
  readonly list: List | undefined;
  readonly onClose: () => void;
}

const MOST = 600;
/** Days before a month on which its bulletin may appear by itself; none is by hand. */
const DRAFT_CHOICES = [3, 5, 7, 10, 14, 21] as const;
const MOST_PEOPLE = 10_000_000;

/** A list: its name, its address and the words that people consent to. */
export default function ListDialog({ list, onClose }: ListDialogProps) {
  const { t } = useTranslation(['settings', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const save = useSaveList(list);
  const [name, setName] = useState(list?.name ?? '');
  const [typedSlug, setTypedSlug] = useState(list?.slug);
  const [language, setLanguage] = useState<Language>(list?.language ?? format.language);
  const [consentText, setConsentText] = useState(list?.consentText ?? '');
  const [kind, setKind] = useState<ListKind>(list?.kind ?? 'external');
  const [goal, setGoal] = useState(list?.goal === null || list === undefined ? '' : String(list.goal));
  const [before, setBefore] = useState(list?.draftDaysBefore ?? null);
  const [tried, setTried] = useState(false);
  const slug = typedSlug ?? slugOf(name);
  const noConsent = consentText.trim() === '';
  const people = goal.trim() === '' ? null : Number(goal);
  const wrongGoal = people !== null && !(Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE);
  const taken = isProblem(save.error, 'duplicate');

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || !isSlug(slug) || noConsent || wrongGoal) return;
    save.mutate(
      { name, slug, language, consentText, kind, goal: people, draftDaysBefore: before },
      {
        onSuccess: () => {
          showToast({ message: t('saved'), tone: 'done' });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={list ? t('lists.editTitle', { name: list.name }) : t('lists.new')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="list" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="list" onSubmit={onSubmit} noValidate>
        <Fields>
          {save.isError && !taken && <BlockingNotice>{problem(save.error)}</BlockingNotice>}
          <TextField
            label={t('name')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? t('nameMissing') : undefined}
          />
          {!list && (
            <SelectField
              label={t('lists.kind')}
              hint={t(`lists.kindHint.${kind}`)}
              value={kind}
              options={LIST_KINDS.map((value) => ({ value, label: t(`lists.kinds.${value}`) }))}
              onChange={(event) => setKind(LIST_KINDS.find((one) => one === event.target.value) ?? kind)}
            />
          )}
          {!list && (
            <TextField
              label={t('lists.slug')}
              hint={t('lists.slugHint', {
                address: `/${kind === 'internal' ? 'bulletins' : 'subscribe'}/${slug}`,
              })}
              maxLength={60}
              autoComplete="off"
              value={slug}
              onChange={(event) => setTypedSlug(event.target.value)}
              error={taken ? t('lists.slugTaken') : tried && !isSlug(slug) ? t('lists.slugWrong') : undefined}
            />
          )}
          <SelectField
            label={t('language')}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={(event) => setLanguage(LANGUAGES.find((one) => one === event.target.value) ?? language)}
          />
          <TextField
            label={t('lists.goal')}
            optional
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={goal}
            onChange={(event) => setGoal(event.target.value)}
            error={tried && wrongGoal ? t('lists.goalWrong') : undefined}
          />
          <SelectField
            label={t('lists.monthly')}
            hint={t('lists.monthlyHint')}
            value={before === null ? '' : String(before)}
            options={[
              { value: '', label: t('lists.byHand') },
              ...[...new Set([...DRAFT_CHOICES, ...(before === null ? [] : [before])])]
                .sort((a, b) => a - b)
                .map((days) => ({ value: String(days), label: t('lists.daysBefore', { count: days }) })),
            ]}
            onChange={({ target }) => setBefore(target.value === '' ? null : Number(target.value))}
          />
          <TextArea
            label={t('lists.consent')}
            hint={t('lists.consentHint')}
            count={MOST}
            value={consentText}
            onChange={(event) => setConsentText(event.target.value)}
            error={tried && noConsent ? t('lists.consentMissing') : undefined}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
