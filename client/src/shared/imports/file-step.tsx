import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api-client/problem.js';
import { useFormat } from '../format/use-format.js';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { DateField } from '../ui/date-field.js';
import { Fields } from '../ui/field.js';
import { BlockingNotice } from '../ui/notice.js';
import { useProblemText } from '../ui/problem-text.js';
import { TextArea } from '../ui/text-area.js';
import { TextField } from '../ui/text-field.js';
import type { Import, ImportCalls, ImportPlace } from './import-calls.js';
import styles from './imports.module.css';

const MAX_MEGABYTES = 25;
const MAX_ROWS = 100_000;

interface FileStepProps {
  readonly place: ImportPlace;
  readonly calls: ImportCalls;
  readonly wording: string | undefined;
  readonly onBegun: (imported: Import) => void;
}

/** A file, and for people who will be written to, where their consent comes from. */
export function FileStep({ place, calls, wording: given = '', onBegun }: FileStepProps) {
  const { t } = useTranslation(['imports', 'shared']);
  const format = useFormat();
  const problem = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tried, setTried] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const [source, setSource] = useState('');
  const [consentedOn, setConsentedOn] = useState<string>();
  const [wording, setWording] = useState(given);
  const asksConsent = place.kind === 'subscribers';
  const begin = useMutation({
    mutationFn: (file: File) =>
      calls.begin(file, asksConsent ? { source, consentedOn: consentedOn ?? '', wording } : undefined),
    onSuccess: onBegun,
  });
  const ready = !asksConsent || (source.trim() !== '' && consentedOn !== undefined && wording.trim() !== '');
  const missing = (empty: boolean) => (tried && empty ? t('shared:form.issues.required') : undefined);

  const take = (file: File | undefined): void => {
    setTried(true);
    if (!file || !ready) return;
    setTooLarge(file.size > MAX_MEGABYTES * 1024 * 1024);
    if (file.size <= MAX_MEGABYTES * 1024 * 1024) begin.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const errorText = tooLarge
    ? t('tooLarge', { size: MAX_MEGABYTES })
    : begin.error &&
      (isProblem(begin.error, 'unsupported-media-type') ? t('wrongType') : problem(begin.error));

  return (
    <Fields>
      <p className="muted">{t(`what.${place.kind}`)}</p>
      {errorText && <BlockingNotice>{errorText}</BlockingNotice>}
      {asksConsent && (
        <>
          <Fields row>
            <TextField
              label={t('consent.source')}
              hint={t('consent.sourceHint')}
              value={source}
              maxLength={300}
              onChange={(event) => setSource(event.target.value)}
              error={missing(source.trim() === '')}
            />
            <DateField
              label={t('consent.day')}
              hint={t('consent.dayHint')}
              value={consentedOn}
              onChange={setConsentedOn}
              error={missing(consentedOn === undefined)}
            />
          </Fields>
          <TextArea
            label={t('consent.wording')}
            rows={2}
            maxLength={1000}
            value={wording}
            onChange={(event) => setWording(event.target.value)}
            error={missing(wording.trim() === '')}
          />
        </>
      )}
      <div
        className={classNames(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('file')}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button
          variant="primary"
          icon="upload"
          busy={begin.isPending}
          onClick={() => {
            setTried(true);
            if (ready) input.current?.click();
          }}
        >
          {t('choose')}
        </Button>
        <span className="muted" role="status">
          {begin.isPending ? t('sending', { name: begin.variables.name }) : t('drop')}
        </span>
      </div>
      <p className="muted">{t('limits', { size: MAX_MEGABYTES, rows: format.number(MAX_ROWS) })}</p>
    </Fields>
  );
}
