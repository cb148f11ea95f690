import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { isUnderWay, takeoutsQuery, takeoutUrl, useTakeouts, type Takeout } from '../api/takeouts.js';
import { SettingsPage } from './settings-page.js';
import styles from './takeout-section.module.css';

/** Everything out in one file, and back in where nobody has begun to work. */
export function TakeoutSection() {
  const { t } = useTranslation('settings');
  const problem = useProblemText();
  const takeouts = useQuery(takeoutsQuery);
  const { begin, bringIn, remove } = useTakeouts();
  const input = useRef<HTMLInputElement>(null);
  const items = takeouts.data?.items ?? [];
  const busy = items.some(isUnderWay);
  const failed = begin.error ?? bringIn.error ?? remove.error;
  useFreshAfterImport(items);

  return (
    <SettingsPage section="takeout">
      {failed && <BlockingNotice>{problem(failed)}</BlockingNotice>}
      <Section title={t('takeout.out')} level="section">
        <p className={styles.text}>{t('takeout.outText')}</p>
        <Button
          variant="primary"
          icon="download"
          busy={begin.isPending}
          disabled={busy}
          onClick={() => begin.mutate()}
        >
          {t('takeout.begin')}
        </Button>
        {takeouts.isError ? (
          <ErrorState error={takeouts.error} onRetry={() => void takeouts.refetch()} />
        ) : !takeouts.data ? (
          <RowsSkeleton rows={2} />
        ) : (
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={item.id}>
                <Line takeout={item} onRemove={() => remove.mutate(item.id)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('takeout.in')} level="section">
        <p className={styles.text}>{t('takeout.inText')}</p>
        {takeouts.data?.empty === false && <p className={styles.text}>{t('takeout.notEmpty')}</p>}
        {takeouts.data?.empty === true && (
          <>
            <input
              ref={input}
              type="file"
              accept=".zip"
              className="sr-only"
              tabIndex={-1}
              aria-label={t('takeout.file')}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) bringIn.mutate(file);
                target.value = '';
              }}
            />
            <Button
              icon="upload"
              busy={bringIn.isPending}
              disabled={busy}
              onClick={() => input.current?.click()}
            >
              {t('takeout.choose')}
            </Button>
          </>
        )}
      </Section>
    </SettingsPage>
  );
}

function Line({ takeout, onRemove }: { readonly takeout: Takeout; readonly onRemove: () => void }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { kind, state, progress, rows, files, missing, bytes, expiresAt, sha256, problem, createdAt } =
    takeout;
  const label = t(`takeout.state.${kind}.${state}`);
  const known = progress.total > 0;
  if (isUnderWay(takeout)) {
    return (
      <div className={styles.line} role="status">
        <b>{label}</b>
        <progress aria-label={label} {...(known ? { value: progress.done, max: progress.total } : {})} />
        {known && (
          <span className="num muted">
            {t('takeout.progress', {
              done: format.number(progress.done),
              total: format.number(progress.total),
            })}
          </span>
        )}
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <b>{label}</b>
      <span className="muted">{format.moment(createdAt)}</span>
      {problem && <p role="alert">{problem.message[format.language]}</p>}
      {state === 'done' && (
        <p>
          {t('takeout.holds', { rows: format.number(rows), files: format.number(files) })}
          {missing > 0 && ` ${t('takeout.missing', { count: missing })}`}
        </p>
      )}
      {expiresAt !== null && (
        <>
          <p className={styles.sum}>
            {t('takeout.kept', {
              size: format.number(Math.max(1, Math.round(bytes / 1024))),
              until: format.moment(expiresAt),
            })}
            <br />
            SHA-256 {sha256}
          </p>
          <div className={styles.actions}>
            <a className={buttonClass({ small: true })} href={takeoutUrl(takeout.id)} download>
              {t('takeout.download')}
            </a>
            <Button small onClick={onRemove}>
              {t('takeout.remove')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** What was brought in is another organization's worth of everything: nothing that was read before still holds. */
function useFreshAfterImport(items: readonly Takeout[]): void {
  const client = useQueryClient();
  const running = useRef<string | undefined>(undefined);
  const current = items.find(({ kind }) => kind === 'import');
  useEffect(() => {
    if (current === undefined) return;
    if (isUnderWay(current)) running.current = current.id;
    else if (running.current === current.id) {
      running.current = undefined;
      if (current.state === 'done') void client.invalidateQueries();
    }
  }, [client, current]);
}
