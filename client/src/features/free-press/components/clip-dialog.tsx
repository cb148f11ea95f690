import { LEADS } from '@altavoz/contracts/access';
import { CLIP_SCOPES, CLIP_TONES, MEDIUMS } from '@altavoz/domain/free-press/clip';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ClipboardEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sendAttachment } from '../../../shared/attachments/attachments.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import { similarQuery, useRemoveClip, useSaveClip, type Clip } from '../api/free-press.js';
import { outletsQuery } from '../api/outlets.js';
import {
  bodyOf,
  draftOfClip,
  withDate,
  withLink,
  withOutletName,
  withPasted,
  type ClipDraft,
  type Known,
  type Lack,
} from '../clip-draft.js';
import { ClipMore } from './clip-more.js';
import { ClipValue } from './clip-value.js';
import { SimilarNotice } from './similar-notice.js';

interface ClipDialogProps {
  /** The clip to change; undefined for a new one. */
  readonly clip: Clip | undefined;
  /** What a new one begins with. */
  readonly begun?: Partial<ClipDraft> | undefined;
  readonly today: string;
  readonly onClose: () => void;
}

/** A clip by hand: paste its link, and the outlet brings what is known of it. What is rare waits below. */
export default function ClipDialog({ clip, begun, today, onClose }: ClipDialogProps) {
  const { t } = useTranslation(['free-press', 'shared']);
  const format = useFormat();
  const text = useProblemText();
  const campaignId = useCampaignId();
  const currency = useCampaign()?.currency ?? 'EUR';
  const mayMultiply = useMay(LEADS);
  const outlets = useQuery(outletsQuery).data ?? [];
  const messages = useQuery(messagesQuery(campaignId));
  const save = useSaveClip(campaignId, clip);
  const remove = useRemoveClip(campaignId);
  const [draft, setDraft] = useState(() => ({ ...draftOfClip(clip, today), ...begun }));
  const [tried, setTried] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const piece = useDeferredValue(draft);
  const similar = useQuery(
    similarQuery(campaignId, {
      title: piece.title,
      outlet: piece.outlet,
      date: piece.date ?? '',
      url: piece.url.trim(),
    }),
  );
  const others = (similar.data?.items ?? []).filter((one) => one.clip.id !== clip?.id);
  const set = (changes: Partial<ClipDraft>): void => setDraft({ ...draft, ...changes });
  const known: Known = {
    outlets,
    currency,
    source: (card) => t('cardSource', { source: card.source, number: card.number }),
  };
  /** Into an empty field, a link or a headline fills the others as well. */
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    if (event.currentTarget.value !== '') return;
    const pasted = withPasted(draft, event.clipboardData.getData('text'), known);
    if (!pasted) return;
    event.preventDefault();
    setDraft(pasted);
  };
  const body = bodyOf(draft, t('unvalued'));
  const lacks: readonly Lack[] = 'lacks' in body ? body.lacks : [];
  const missing = (lack: Lack): string | undefined =>
    tried && lacks.includes(lack) ? t('shared:form.issues.required') : undefined;

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
    if ('lacks' in body) return;
    save.mutate(body, {
      onSuccess: ({ id, value, counted, sameAsId }) => {
        void sendFiles(id);
        const words = sameAsId ? 'savedCopy' : counted ? 'saved' : 'savedApart';
        showToast({ message: t(words, { value: format.money(value) }), tone: 'done' });
        onClose();
      },
    });
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
            label={t('url')}
            optional
            type="url"
            hint={clip ? undefined : t('urlHint')}
            value={draft.url}
            placeholder="https://"
            data-autofocus={clip ? undefined : true}
            onPaste={onPaste}
            onChange={(event) => setDraft(withLink(draft, event.target.value, known))}
          />
          <TextField
            label={t('headline')}
            value={draft.title}
            onPaste={onPaste}
            onChange={(event) => set({ title: event.target.value })}
            error={missing('title')}
          />
          <SimilarNotice items={others} draft={draft} onChange={set} />
          <Fields row>
            <TextField
              label={t('outlet')}
              value={draft.outlet}
              list="known-outlets"
              autoComplete="off"
              onChange={(event) => setDraft(withOutletName(draft, event.target.value, known))}
              error={missing('outlet')}
            />
            <SelectField
              label={t('medium')}
              value={draft.medium}
              options={MEDIUMS.map((value) => ({ value, label: t(`mediums.${value}`) }))}
              onChange={(event) =>
                set({ medium: MEDIUMS.find((one) => one === event.target.value) ?? 'press' })
              }
            />
          </Fields>
          <datalist id="known-outlets">
            {outlets.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
          <Fields row>
            <DateField
              label={t('date')}
              value={draft.date}
              onChange={(date) => setDraft(withDate(draft, date, known, { kept: clip !== undefined }))}
              error={missing('date')}
            />
            <TextField
              label={t('reach')}
              optional
              inputMode="numeric"
              value={draft.reach}
              onChange={(event) => set({ reach: event.target.value })}
              error={tried && lacks.includes('reach') ? t('reachWrong') : undefined}
            />
          </Fields>
          <Fields row>
            <SegmentedControl
              label={t('scopeLabel')}
              value={draft.scope}
              onChange={(scope) => set({ scope })}
              segments={CLIP_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
            />
            <SegmentedControl
              label={t('toneLabel')}
              value={draft.tone}
              onChange={(tone) => set({ tone })}
              segments={CLIP_TONES.map((value) => ({ value, label: t(`tone.${value}`) }))}
            />
          </Fields>
          <MultiSelect
            label={t('messages')}
            optional
            value={[...draft.messageIds]}
            onChange={(messageIds) => set({ messageIds })}
            options={(messages.data ?? []).map(({ id, text: words }) => ({
              value: id,
              label: textIn(words, format.language),
            }))}
          />
          <ClipValue {...{ draft, known, missing }} onChange={setDraft} />
          <ClipMore
            {...{ draft, missing, mayMultiply, files }}
            clipId={clip?.id ?? null}
            onChange={set}
            onFiles={setFiles}
          />
        </Fields>
      </form>
    </Dialog>
  );
}
