import { MAX_THEMES, MESSAGE_KINDS, type MessageKind } from '@altavoz/domain/messages/message';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useRemoveMessage, useSaveMessage } from '../api/change-message.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import type { Message } from '../../../shared/plan/messages.js';
import styles from './message-dialog.module.css';

interface MessageDialogProps {
  /** The message to change; undefined for a new one. */
  readonly message: Message | undefined;
  /** An audience that a new message is for. */
  readonly audienceId: string | undefined;
  readonly audiences: readonly Audience[];
  readonly onClose: () => void;
  readonly onSaved: (message: Message) => void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Writes a message: its words, at most three themes (RH4), for whom (RH5), and what supports it. */
export default function MessageDialog(props: MessageDialogProps) {
  const { message, audienceId, audiences, onClose, onSaved } = props;
  const { t } = useTranslation(['messages', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const themes = useQuery(themesQuery).data;
  const save = useSaveMessage(campaignId, message);
  const remove = useRemoveMessage(campaignId);
  const [kind, setKind] = useState<MessageKind>(message?.kind ?? (audienceId ? 'specific' : 'general'));
  const [text, setText] = useState<LocalizedText>(message?.text ?? {});
  const [chosen, setChosen] = useState<string[]>(message?.themes ?? []);
  const [audienceIds, setAudienceIds] = useState<string[]>(
    message?.audienceIds ?? (audienceId ? [audienceId] : []),
  );
  const [facts, setFacts] = useState(message?.facts ?? []);
  const [questions, setQuestions] = useState(message?.questions ?? []);
  const [dos, setDos] = useState(message?.dos.join('\n') ?? '');
  const [donts, setDonts] = useState(message?.donts.join('\n') ?? '');
  const [validFrom, setValidFrom] = useState<string | undefined>(message?.validFrom ?? undefined);
  const [validUntil, setValidUntil] = useState<string | undefined>(message?.validUntil ?? undefined);
  const [tried, setTried] = useState(false);
  const noText = !text.es && !text.en;
  const noAudience = kind === 'specific' && audienceIds.length === 0;
  const reversed = validFrom !== undefined && validUntil !== undefined && validUntil < validFrom;
  const options = [
    ...[...(themes ?? [])].map(([value, label]) => ({ value, label: label[format.language] })),
    ...chosen
      .filter((theme) => themes && !themes.has(theme))
      .map((theme) => ({ value: theme, label: theme })),
  ];

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (noText || noAudience || reversed || chosen.length === 0) return;
    save.mutate(
      {
        kind,
        text,
        themes: chosen,
        audienceIds,
        facts: facts.filter((fact) => fact.text.trim() !== ''),
        questions: questions.filter(({ question, answer }) => question.trim() !== '' && answer.trim() !== ''),
        dos: linesOf(dos),
        donts: linesOf(donts),
        validFrom: validFrom ?? null,
        validUntil: validUntil ?? null,
      },
      {
        onSuccess: (saved) => {
          showToast({ message: t('saved', { number: saved.number }), tone: 'done' });
          onSaved(saved);
        },
      },
    );
  };
  const error = save.error ?? remove.error;
  const removable = message?.status === 'draft' && message.number === 1;

  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={message ? t('editTitle') : t('newTitle')}
      footer={
        <>
          {message && removable && (
            <Button
              variant="quiet"
              busy={remove.isPending}
              onClick={() => remove.mutate(message, { onSuccess: onClose })}
            >
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="message" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="message" onSubmit={onSubmit} noValidate>
        <Fields>
          {error && <BlockingNotice>{problem(error)}</BlockingNotice>}
          {message?.status === 'approved' && (
            <p className="muted">{t('nextVersion', { number: message.number + 1 })}</p>
          )}
          {message?.status === 'in-review' && <p className="muted">{t('backToDraft')}</p>}
          <SegmentedControl
            label={t('kindLabel')}
            value={kind}
            onChange={setKind}
            segments={MESSAGE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <LocalizedField
            label={t('text')}
            multiline
            count={600}
            value={text}
            onChange={setText}
            error={tried && noText ? t('textMissing') : undefined}
          />
          <MultiSelect
            label={t('themes')}
            hint={t('themesHint', { count: MAX_THEMES })}
            max={MAX_THEMES}
            value={chosen}
            onChange={setChosen}
            options={options}
            error={tried && chosen.length === 0 ? t('themesMissing') : undefined}
          />
          <MultiSelect
            label={t('for')}
            optional={kind === 'general'}
            value={audienceIds}
            onChange={setAudienceIds}
            options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, format.language) }))}
            error={tried && noAudience ? t('audienceMissing') : undefined}
          />
          <Fields row>
            <DateField label={t('validFrom')} optional value={validFrom} onChange={setValidFrom} />
            <DateField
              label={t('validUntil')}
              optional
              value={validUntil}
              onChange={setValidUntil}
              error={reversed ? t('shared:form.issues.order') : undefined}
            />
          </Fields>
          <Section
            title={t('facts')}
            level="row"
            actions={
              <Button small icon="add" onClick={() => setFacts([...facts, { text: '', source: '' }])}>
                {t('shared:actions.add')}
              </Button>
            }
          >
            {facts.map((fact, index) => (
              <div key={index} className={styles.pair}>
                <TextField
                  label={t('fact')}
                  value={fact.text}
                  onChange={(event) => setFacts(facts.with(index, { ...fact, text: event.target.value }))}
                />
                <TextField
                  label={t('source')}
                  optional
                  value={fact.source}
                  onChange={(event) => setFacts(facts.with(index, { ...fact, source: event.target.value }))}
                />
                <IconButton
                  icon="close"
                  label={t('shared:actions.remove')}
                  variant="quiet"
                  onClick={() => setFacts(facts.toSpliced(index, 1))}
                />
              </div>
            ))}
          </Section>
          <Section
            title={t('questions')}
            level="row"
            actions={
              <Button
                small
                icon="add"
                onClick={() => setQuestions([...questions, { question: '', answer: '' }])}
              >
                {t('shared:actions.add')}
              </Button>
            }
          >
            {questions.map((entry, index) => (
              <div key={index} className={styles.pair}>
                <TextField
                  label={t('question')}
                  value={entry.question}
                  onChange={(event) =>
                    setQuestions(questions.with(index, { ...entry, question: event.target.value }))
                  }
                />
                <TextField
                  label={t('answer')}
                  value={entry.answer}
                  onChange={(event) =>
                    setQuestions(questions.with(index, { ...entry, answer: event.target.value }))
                  }
                />
                <IconButton
                  icon="close"
                  label={t('shared:actions.remove')}
                  variant="quiet"
                  onClick={() => setQuestions(questions.toSpliced(index, 1))}
                />
              </div>
            ))}
          </Section>
          <Fields row>
            <TextArea
              label={t('dos')}
              hint={t('perLine')}
              optional
              value={dos}
              onChange={(event) => setDos(event.target.value)}
            />
            <TextArea
              label={t('donts')}
              optional
              value={donts}
              onChange={(event) => setDonts(event.target.value)}
            />
          </Fields>
        </Fields>
      </form>
    </Dialog>
  );
}
