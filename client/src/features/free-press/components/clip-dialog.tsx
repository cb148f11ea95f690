import { CLIP_SCOPES, CLIP_TONES, MEDIUMS, VALUATION_METHODS } from '@altavoz/domain/free-press/clip';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentsField } from '../../../shared/attachments/attachments-field.js';
import { sendAttachment } from '../../../shared/attachments/attachments.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MoneyField } from '../../../shared/ui/money-field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { useRemoveClip, useSaveClip, type Clip } from '../api/free-press.js';
import { draftOf, NEW_VALUATION, valuationOf } from '../valuation-draft.js';

interface ClipDialogProps {
  /** The clip to change; undefined for a new one. */
  readonly clip: Clip | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

/** A clip by hand: where, when, how it spoke, and what its space would have cost. */
export default function ClipDialog({ clip, today, onClose }: ClipDialogProps) {
  const { t } = useTranslation(['free-press', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const campaignId = useCampaignId();
  const currency = useCampaign()?.currency ?? 'EUR';
  const messages = useQuery(messagesQuery(campaignId));
  const tactics = useQuery(tacticsQuery(campaignId));
  const save = useSaveClip(campaignId, clip);
  const remove = useRemoveClip(campaignId);
  const [title, setTitle] = useState(clip?.title ?? '');
  const [outlet, setOutlet] = useState(clip?.outlet ?? '');
  const [url, setUrl] = useState(clip?.url ?? '');
  const [date, setDate] = useState<string | undefined>(clip?.date ?? today);
  const [medium, setMedium] = useState(clip?.medium ?? 'press');
  const [scope, setScope] = useState(clip?.scope ?? 'national');
  const [tone, setTone] = useState(clip?.tone ?? 'favourable');
  const [reach, setReach] = useState(clip?.reach?.toString() ?? '');
  const [messageIds, setMessageIds] = useState<string[]>(clip?.messageIds ?? []);
  const [tacticId, setTacticId] = useState(clip?.tacticId ?? '');
  const [quoted, setQuoted] = useState(clip?.spokespersonQuoted ?? false);
  const [draft, setDraft] = useState(clip ? draftOf(clip.valuation) : NEW_VALUATION);
  const [tried, setTried] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const valuation = valuationOf(draft);
  const lacks = 'missing' in valuation ? valuation.missing : [];
  const missing = (empty: boolean): string | undefined =>
    tried && empty ? t('shared:form.issues.required') : undefined;
  const reachWrong = reach.trim() !== '' && !/^\d{1,10}$/.test(reach.trim());

  /** The clip is kept whatever happens to its files; they can be added again from its dialog. */
  const sendFiles = async (ownerId: string): Promise<void> => {
    try {
      for (const file of files) await sendAttachment({ campaignId, owner: 'clip', ownerId }, file);
    } catch (failure) {
      showToast({ message: text(failure), tone: 'failed' });
    }
  };

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!date || 'missing' in valuation || reachWrong || title.trim() === '' || outlet.trim() === '') return;
    save.mutate(
      {
        title,
        outlet,
        medium,
        date,
        scope,
        tone,
        url: url.trim() === '' ? null : url,
        reach: reach.trim() === '' ? null : Number(reach),
        messageIds,
        tacticId: tacticId || null,
        spokespersonQuoted: quoted,
        valuation,
      },
      {
        onSuccess: ({ id, value, counted }) => {
          void sendFiles(id);
          showToast({
            message: t(counted ? 'saved' : 'savedApart', { value: format.money(value) }),
            tone: 'done',
          });
          onClose();
        },
      },
    );
  };
  const onRemove = (): void => {
    if (!clip) return;
    remove.mutate(clip, {
      onSuccess: () => {
        showToast({ message: t('removed'), tone: 'done' });
        onClose();
      },
    });
  };
  const error = save.error ?? remove.error;

  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={clip ? clip.title : t('newClip')}
      footer={
        <>
          {clip && (
            <Button variant="quiet" onClick={onRemove} busy={remove.isPending}>
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" type="submit" form="clip" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="clip" onSubmit={onSubmit} noValidate>
        <Fields>
          {error && <BlockingNotice>{text(error)}</BlockingNotice>}
          <TextField
            label={t('headline')}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            error={missing(title.trim() === '')}
          />
          <Fields row>
            <TextField
              label={t('outlet')}
              value={outlet}
              onChange={(event) => setOutlet(event.target.value)}
              error={missing(outlet.trim() === '')}
            />
            <SelectField
              label={t('medium')}
              value={medium}
              options={MEDIUMS.map((value) => ({ value, label: t(`mediums.${value}`) }))}
              onChange={(event) => setMedium(MEDIUMS.find((one) => one === event.target.value) ?? 'press')}
            />
          </Fields>
          <Fields row>
            <DateField label={t('date')} value={date} onChange={setDate} error={missing(!date)} />
            <TextField
              label={t('reach')}
              optional
              inputMode="numeric"
              value={reach}
              onChange={(event) => setReach(event.target.value)}
              error={tried && reachWrong ? t('reachWrong') : undefined}
            />
          </Fields>
          <Fields row>
            <SegmentedControl
              label={t('scopeLabel')}
              value={scope}
              onChange={setScope}
              segments={CLIP_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
            />
            <SegmentedControl
              label={t('toneLabel')}
              value={tone}
              onChange={setTone}
              segments={CLIP_TONES.map((value) => ({ value, label: t(`tone.${value}`) }))}
            />
          </Fields>
          <SelectField
            label={t('valuedBy')}
            value={draft.method}
            options={VALUATION_METHODS.map((value) => ({ value, label: t(`valuation.${value}.name`) }))}
            onChange={(event) => {
              const method = VALUATION_METHODS.find((one) => one === event.target.value);
              if (method) setDraft({ ...draft, method });
            }}
          />
          <Fields row>
            {draft.method !== 'entered' && (
              <TextField
                label={t(`valuation.${draft.method}.size`)}
                inputMode="decimal"
                value={draft.size}
                onChange={(event) => setDraft({ ...draft, size: event.target.value })}
                error={missing(lacks.includes('size'))}
              />
            )}
            <MoneyField
              label={t(`valuation.${draft.method}.amount`)}
              currency={currency}
              value={draft.amount}
              onChange={(amount) => setDraft({ ...draft, amount })}
              error={missing(lacks.includes('amount'))}
            />
          </Fields>
          <TextField
            label={t('source')}
            hint={t('sourceHint')}
            value={draft.source}
            onChange={(event) => setDraft({ ...draft, source: event.target.value })}
            error={missing(lacks.includes('source'))}
          />
          <MultiSelect
            label={t('messages')}
            optional
            value={messageIds}
            onChange={setMessageIds}
            options={(messages.data ?? []).map(({ id, text: words }) => ({
              value: id,
              label: textIn(words, format.language),
            }))}
          />
          <SelectField
            label={t('tactic')}
            optional
            placeholder={t('noTactic')}
            value={tacticId}
            options={(tactics.data ?? []).map(({ id, name }) => ({
              value: id,
              label: textIn(name, format.language),
            }))}
            onChange={(event) => setTacticId(event.target.value)}
          />
          <TextField
            label={t('url')}
            optional
            type="url"
            value={url}
            placeholder="https://"
            onChange={(event) => setUrl(event.target.value)}
          />
          <AttachmentsField
            campaignId={campaignId}
            owner="clip"
            ownerId={clip?.id ?? null}
            pending={files}
            onPending={setFiles}
          />
          <CheckField
            label={t('quoted')}
            checked={quoted}
            onChange={(event) => setQuoted(event.target.checked)}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
