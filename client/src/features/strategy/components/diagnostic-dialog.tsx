import { diagnostics as endpoints } from '@altavoz/contracts/diagnostics';
import { ACTOR_SIDES } from '@altavoz/domain/diagnostics/diagnostic';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { textIn } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentsField } from '../../../shared/attachments/attachments-field.js';
import { sendAttachment } from '../../../shared/attachments/attachments.js';
import { useFormat } from '../../../shared/format/use-format.js';
import ConflictDialog from '../../../shared/forms/conflict-dialog.js';
import { useConflict } from '../../../shared/forms/conflict.js';
import { useKeptDraft } from '../../../shared/forms/kept-draft.js';
import { useSchemaErrors } from '../../../shared/forms/schema-errors.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Fields } from '../../../shared/ui/field.js';
import { MultiSelect } from '../../../shared/ui/multi-select.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { TextArea } from '../../../shared/ui/text-area.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { loadDiagnostic, useRemoveDiagnostic, useSaveDiagnostic } from '../api/change-diagnosis.js';
import type { Diagnostic } from '../api/get-diagnosis.js';
import {
  askedAgain,
  bodyOf,
  newDetails,
  valuesOf,
  type DiagnosticValues,
  type Writing,
} from '../diagnostic-form.js';
import type { Strategy } from '../strategy.js';
import { useDetailText } from '../use-detail-text.js';
import { DeleteDialog } from './delete-dialog.js';
import { DiagnosticDetailFields } from './diagnostic-detail-fields.js';
import { FindingFields } from './finding-fields.js';
import { ItemDialog } from './item-dialog.js';
import { LinkFields } from './link-fields.js';

interface DiagnosticDialogProps {
  readonly writing: Writing;
  readonly strategy: Strategy;
  readonly onClose: () => void;
  readonly onSaved: (diagnosticId: string) => void;
  readonly onDeleted: () => void;
}

/** Writes a record: what its kind has, what it found about whom, links and files. */
export default function DiagnosticDialog(props: DiagnosticDialogProps) {
  const { writing, strategy, onClose, onSaved, onDeleted } = props;
  const { t } = useTranslation('strategy');
  const { language } = useFormat();
  const problem = useProblemText();
  const detail = useDetailText();
  const { campaign, audiences } = strategy;
  const diagnostic = 'diagnostic' in writing ? writing.diagnostic : undefined;
  const [today] = useState(() => dayAt(Date.now(), campaign.timeZone));
  const form = useKeptDraft<DiagnosticValues>({
    name: `diagnostic ${diagnostic?.id ?? `${campaign.id} ${'kind' in writing ? writing.kind : ''}`}`,
    shape: 1,
    initial: diagnostic ? valuesOf(diagnostic) : firstValues(writing, today),
    version: diagnostic?.version ?? null,
  });
  const save = useSaveDiagnostic(campaign.id, diagnostic?.id);
  const remove = useRemoveDiagnostic(campaign.id);
  const { errors, check, refused } = useSchemaErrors();
  const [files, setFiles] = useState<File[]>([]);
  const [deleting, setDeleting] = useState(false);
  const { values, change } = form;
  const { details } = values;
  const title = titleFrom(details);

  /** A search and an interview name themselves. */
  function titleFrom(one: DiagnosticValues['details']): string {
    if (one.kind === 'web-check' && one.query.trim())
      return t('diagnosis.webTitle', { query: one.query.trim() });
    if (one.kind === 'media-audit' && one.outlet.trim())
      return t('diagnosis.mediaTitle', { outlet: one.outlet.trim() });
    return '';
  }

  const send = (written: DiagnosticValues, version: number | null): void => {
    const schema = endpoints.create.body;
    const body = bodyOf({ ...written, title: written.title.trim() || titleFrom(written.details) });
    if (!schema || !check(schema, body)) return;
    save.mutate(
      { body, version },
      {
        onSuccess: (saved) => {
          form.done();
          void sendFiles(saved);
        },
        onError: (error) => {
          if (!caught(error)) refused(error);
        },
      },
    );
  };
  const { conflict, caught, failed } = useConflict<DiagnosticValues, Diagnostic>({
    form,
    load: () => loadDiagnostic(campaign.id, diagnostic?.id ?? ''),
    valuesOf,
    save: send,
  });

  /** Files that waited for the record go to it; one that fails is named, and the record stays. */
  const sendFiles = async ({ id: ownerId }: Diagnostic): Promise<void> => {
    for (const file of files) {
      try {
        await sendAttachment({ campaignId: campaign.id, owner: 'diagnostic', ownerId }, file);
      } catch (error) {
        showToast({ message: `${file.name}: ${problem(error)}`, tone: 'failed' });
      }
    }
    showToast({ message: t('diagnosis.saved'), tone: 'done' });
    onSaved(ownerId);
  };

  if (conflict) {
    return (
      <ConflictDialog
        conflict={conflict}
        onClose={onClose}
        describe={(one) => [
          { key: 'title', label: t('diagnosis.title'), text: one.title },
          { key: 'date', label: t('diagnosis.date'), text: one.date },
          { key: 'details', label: t('diagnosis.what'), text: detailWords(one, detail(one.details)) },
          { key: 'summary', label: t('diagnosis.summary'), text: one.summary },
          {
            key: 'findings',
            label: t('diagnosis.findings'),
            text: one.findings
              .map(({ audienceId: _, ...words }) => Object.values(words).filter(Boolean).join('\n'))
              .join('\n\n'),
          },
          {
            key: 'links',
            label: t('diagnosis.links'),
            text: one.links.map(({ label, url }) => `${label} ${url}`).join('\n'),
          },
        ]}
      />
    );
  }
  if (deleting && diagnostic) {
    return (
      <DeleteDialog
        title={t('diagnosis.deleteTitle', { title: diagnostic.title })}
        text={t('diagnosis.deleteText')}
        inUse={t('diagnosis.inUse')}
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setDeleting(false)}
        onConfirm={() =>
          remove.mutate(diagnostic, {
            onSuccess: () => {
              form.done();
              showToast({ message: t('diagnosis.deleted'), tone: 'done' });
              onDeleted();
            },
          })
        }
      />
    );
  }
  return (
    <ItemDialog
      title={`${t(diagnostic ? 'diagnosis.editTitle' : 'diagnosis.newTitle')}: ${t(
        `diagnosis.kind.${details.kind}`,
      ).toLocaleLowerCase(language)}`}
      formId="diagnostic"
      width={720}
      form={form}
      busy={save.isPending}
      error={failed ?? (errors.size > 0 && save.isError ? undefined : save.error)}
      onSubmit={() => send(values, form.version)}
      onClose={onClose}
      onDelete={diagnostic && (() => setDeleting(true))}
    >
      <DiagnosticDetailFields values={values} change={change} errors={errors} isNew={!diagnostic} />
      <TextField
        label={t('diagnosis.title')}
        hint={title === '' ? t('diagnosis.titleHint') : t('diagnosis.titleElse', { title })}
        optional={title !== ''}
        value={values.title}
        error={errors.get('title')}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Fields row>
        <DateField
          label={t('diagnosis.date')}
          value={values.date === '' ? undefined : values.date}
          error={errors.get('date')}
          onChange={(date) => change({ date: date ?? '' })}
        />
        <SelectField
          label={t('diagnosis.side')}
          optional
          value={values.side}
          options={ACTOR_SIDES.map((value) => ({ value, label: t(`diagnosis.sides.${value}`) }))}
          onChange={(event) => change({ side: ACTOR_SIDES.find((one) => one === event.target.value) ?? '' })}
        />
      </Fields>
      {audiences.length > 0 && (
        <MultiSelect
          label={t('diagnosis.asked')}
          optional
          max={20}
          value={values.audienceIds}
          onChange={(audienceIds) => change({ audienceIds })}
          options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
        />
      )}
      <TextArea
        label={t('diagnosis.summary')}
        optional
        count={2_000}
        value={values.summary}
        error={errors.get('summary')}
        onChange={(event) => change({ summary: event.target.value })}
      />
      <FindingFields
        findings={values.findings}
        audiences={audiences}
        errors={errors}
        onChange={(findings) => change({ findings })}
      />
      <LinkFields links={values.links} errors={errors} onChange={(links) => change({ links })} />
      <AttachmentsField
        campaignId={campaign.id}
        owner="diagnostic"
        ownerId={diagnostic?.id ?? null}
        pending={files}
        onPending={setFiles}
      />
    </ItemDialog>
  );
}

function firstValues(writing: Writing, today: string): DiagnosticValues {
  if ('kind' in writing && writing.from) return askedAgain(writing.from, today);
  return {
    title: '',
    date: today,
    side: '',
    details: newDetails('kind' in writing ? writing.kind : 'survey'),
    summary: '',
    findings: [],
    audienceIds: [],
    links: [],
  };
}

/** The kind's own fields in words, with its longer texts. */
function detailWords({ details }: DiagnosticValues, line: string): string {
  switch (details.kind) {
    case 'media-audit':
      return [line, details.perceptionText].filter(Boolean).join('\n');
    case 'trend':
      return [line, details.implication].filter(Boolean).join('\n');
    case 'web-check':
      return [line, details.query, details.finding].filter(Boolean).join('\n');
    default:
      return line;
  }
}
