import { messages as endpoints } from '@altavoz/contracts/messages';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sendAttachment } from '../../../shared/attachments/attachments.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { KeptDraftNotice } from '../../../shared/forms/kept-draft-notice.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Message } from '../../../shared/plan/messages.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { ConfirmDialog, Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { loadMessage, useRemoveMessage, useSaveMessage } from '../api/change-message.js';
import { bodyOf, newMessage, valuesOf, type MessageValues } from '../message-form.js';
import { useDescribedWords } from '../use-described-words.js';
import { MessageFields } from './message-fields.js';

interface MessageDialogProps {
  /** The message to change; undefined for a new one. */
  readonly message: Message | undefined;
  /** An audience that a new message is for. */
  readonly audienceId: string | undefined;
  readonly audiences: readonly Audience[];
  readonly onClose: () => void;
  readonly onSaved: (message: Message) => void;
}

/**
 * Writes a message. What is written is kept in this browser until it is saved; whoever saves second sees both texts.
 * *Cancel* throws the draft away, closing in any other way keeps it.
 */
export default function MessageDialog(props: MessageDialogProps) {
  const { message, audienceId, audiences, onClose, onSaved } = props;
  const { t } = useTranslation(['messages', 'shared']);
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const describe = useDescribedWords(audiences);
  const form = useKeptDraft<MessageValues>({
    name: `message ${message?.id ?? `${campaignId} ${audienceId ?? ''}`}`,
    shape: 1,
    initial: message ? valuesOf(message) : newMessage(audienceId),
    version: message?.version ?? null,
  });
  const save = useSaveMessage(campaignId, message?.id);
  const remove = useRemoveMessage(campaignId);
  const { errors, check, refused } = useSchemaErrors();
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const { values, change } = form;
  const own = ownErrors(values);

  const send = (written: MessageValues, version: number | null): void => {
    setTried(true);
    const body = bodyOf(written);
    const schema = endpoints.create.body;
    if (!schema || !check(schema, body) || ownErrors(written).size > 0) return;
    save.mutate(
      { body, version },
      {
        onSuccess: (saved) => {
          form.done();
          showToast({ message: t('saved', { number: saved.number }), tone: 'done' });
          void sendFiles(saved.id);
          onSaved(saved);
        },
        onError: (error) => {
          if (!caught(error)) refused(error);
        },
      },
    );
  };
  const { conflict, caught, failed } = useConflict<MessageValues, Message>({
    form,
    load: () => loadMessage(campaignId, message?.id ?? ''),
    valuesOf,
    save: send,
  });
  const sendFiles = async (ownerId: string): Promise<void> => {
    for (const file of files) {
      try {
        await sendAttachment({ campaignId, owner: 'message', ownerId }, file);
      } catch (error) {
        showToast({ message: `${file.name}: ${problem(error)}`, tone: 'failed' });
      }
    }
  };

  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        onClose={onClose}
        describe={(one) => describe({ ...one, ...bodyWords(one) })}
      />
    );
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    send(values, form.version);
  };
  const removable = message?.status === 'draft' && message.number === 1;
  const shown = new Map([
    ...errors,
    ...(tried ? [...own].map(([key, word]) => [key, t(word)] as const) : []),
  ]);
  const error = failed ?? (errors.size > 0 ? undefined : (save.error ?? remove.error));

  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={message ? t('editTitle') : t('newTitle')}
      footer={
        <>
          {message && removable && (
            <Button variant="quiet" onClick={() => setDeleting(true)}>
              {t('shared:actions.delete')}
            </Button>
          )}
          <Button
            onClick={() => {
              form.done();
              onClose();
            }}
          >
            {t('shared:actions.cancel')}
          </Button>
          <Button variant="primary" type="submit" form="message" busy={save.isPending}>
            {t('shared:actions.save')}
          </Button>
        </>
      }
    >
      <form id="message" onSubmit={onSubmit} noValidate>
        <Fields>
          <KeptDraftNotice form={form} error={error ?? null} />
          {message?.status === 'approved' && (
            <p className="muted">{t('nextVersion', { number: message.number + 1 })}</p>
          )}
          {message?.status === 'in-review' && <p className="muted">{t('backToDraft')}</p>}
          <MessageFields
            values={values}
            change={change}
            errors={shown}
            audiences={audiences}
            messageId={message?.id ?? null}
            files={files}
            onFiles={setFiles}
          />
        </Fields>
      </form>
      {message && (
        <ConfirmDialog
          opened={deleting}
          onClose={() => setDeleting(false)}
          title={t('deleteTitle')}
          confirm={t('shared:actions.delete')}
          destructive
          busy={remove.isPending}
          onConfirm={() =>
            remove.mutate(message, {
              onSuccess: () => {
                form.done();
                onClose();
              },
              onError: () => setDeleting(false),
            })
          }
        >
          {t('deleteText')}
        </ConfirmDialog>
      )}
    </Dialog>
  );
}

type OwnWord = 'textMissing' | 'themesMissing' | 'audienceMissing' | 'shared:form.issues.order';

/** What the form says better than the schema: RH4, RH5, PD2. */
function ownErrors(values: MessageValues): Map<string, OwnWord> {
  const { kind, text, themes, audienceIds, validFrom, validUntil } = values;
  const found = new Map<string, OwnWord>();
  if (!text.es?.trim() && !text.en?.trim()) found.set('text', 'textMissing');
  if (themes.length === 0) found.set('themes', 'themesMissing');
  if (kind === 'specific' && audienceIds.length === 0) found.set('audienceIds', 'audienceMissing');
  if (validFrom && validUntil && validUntil < validFrom) found.set('validUntil', 'shared:form.issues.order');
  return found;
}

/** The values as they will be saved, so that a line more or less is no difference. */
function bodyWords(values: MessageValues) {
  const { dos = [], donts = [], facts = [], questions = [], links = [] } = bodyOf(values);
  return {
    dos,
    donts,
    facts: facts.map(({ text, source = '' }) => ({ text, source })),
    questions,
    links,
    themes: [...values.themes],
    audienceIds: [...values.audienceIds],
  };
}
