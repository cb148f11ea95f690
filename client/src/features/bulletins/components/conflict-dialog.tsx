import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../shared/api-client/new-key.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { showToast } from '../../../shared/ui/toast.js';
import type { Block, Bulletin } from '../api/get-bulletins.js';
import { isWritable } from '../use-steps.js';
import { contentOf, differencesOf, mergeContents, type Content, type Difference } from '../content.js';
import type { Desk } from '../desk.js';
import styles from './conflict-dialog.module.css';

interface ConflictDialogProps {
  readonly desk: Desk;
  readonly mine: Content;
  readonly theirs: Bulletin;
}

/** Two people wrote at once: both texts side by side, three ways out, nothing lost. */
export default function ConflictDialog({ desk, mine, theirs }: ConflictDialogProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const stored = contentOf(theirs);
  const differences = differencesOf(mine, stored);
  const gone = !isWritable(theirs);
  const giveWay = (): void => {
    desk.giveWay();
    showToast({ message: t('conflict.kept'), tone: 'done' });
  };
  const keep = (content: Content, message: string): void => {
    desk.decide(content);
    showToast({ message, tone: 'done' });
  };
  return (
    <Dialog
      opened
      // Closing decides nothing: what is stored stays only when somebody says so.
      onClose={gone ? giveWay : () => undefined}
      width={820}
      title={t('conflict.title')}
      footer={
        gone ? (
          <Button variant="primary" onClick={giveWay}>
            {t('conflict.keepTheirs')}
          </Button>
        ) : (
          <>
            <Button onClick={giveWay}>{t('conflict.keepTheirs')}</Button>
            <Button onClick={() => keep(mine, t('conflict.keptMine'))}>{t('conflict.keepMine')}</Button>
            <Button
              variant="primary"
              onClick={() => keep(mergeContents(desk.saved, mine, stored, newKey), t('conflict.merged'))}
            >
              {t('conflict.both')}
            </Button>
          </>
        )
      }
    >
      {gone ? <BlockingNotice>{t('conflict.locked')}</BlockingNotice> : <p>{t('conflict.text')}</p>}
      <div className={styles.table}>
        <div className={styles.head} aria-hidden="true">
          <b>{t('conflict.mine')}</b>
          <b>{t('conflict.theirs')}</b>
        </div>
        {differences.map((difference) => (
          <Row key={difference.key} difference={difference} />
        ))}
        {differences.length === 0 && <p className={styles.note}>{t('conflict.same')}</p>}
      </div>
      {!gone && <p className={styles.note}>{t('conflict.bothHint')}</p>}
    </Dialog>
  );
}

function Row({ difference: { key, mine, theirs } }: { readonly difference: Difference }) {
  const { t } = useTranslation('bulletins');
  const say = useSay();
  if (key === 'order') return <p className={styles.note}>{t('conflict.order')}</p>;
  const part = mine ?? theirs;
  const title =
    typeof part === 'object'
      ? t(`block.${part.type}`)
      : t(key === 'subject' || key === 'preheader' ? key : 'sendOn');
  const own = say(mine);
  const other = say(theirs);
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <div className={styles.pair}>
        <Words label={t('conflict.mine')} text={own} beside={other} />
        <Words label={t('conflict.theirs')} text={other} beside={own} />
      </div>
    </section>
  );
}

interface WordsProps {
  readonly label: string;
  readonly text: string | undefined;
  readonly beside: string | undefined;
}

/** One person's text, with what the other does not have marked. */
function Words({ label, text, beside }: WordsProps) {
  const { t } = useTranslation('bulletins');
  if (text === undefined) return <p className={styles.nothing}>{t('conflict.nothing')}</p>;
  return (
    <p>
      <span className="sr-only">{label}: </span>
      {diffWords(beside ?? '', text)
        .filter(({ removed }) => !removed)
        .map(({ added, value }, index) =>
          added && beside !== undefined ? (
            <ins key={index}>
              <span className="sr-only">{t('conflict.inserted')} </span>
              {value}
            </ins>
          ) : (
            <span key={index}>{value}</span>
          ),
        )}
    </p>
  );
}

/** Everything that a block says, as plain lines. */
function useSay(): (part: Block | string | undefined) => string | undefined {
  const format = useFormat();
  return (part) => {
    if (part === undefined) return undefined;
    if (typeof part === 'string') return /^\d{4}-\d\d-\d\d$/.test(part) ? format.day(part, true) : part;
    const lines = ((): (string | undefined)[] => {
      switch (part.type) {
        case 'heading':
        case 'message':
          return [part.text];
        case 'text':
          return [part.title, part.text];
        case 'quote':
          return [part.text, part.author];
        case 'image':
          return [part.alt, part.url];
        case 'button':
          return [part.label, part.url];
        case 'figures':
          return [part.title, ...part.figures.map(({ value, label }) => `${value} ${label}`), part.note];
        case 'agenda':
          return [
            part.title,
            ...part.items.map(({ title, start, end, place, url }) =>
              [format.range(start, end), title, place, url].filter((text) => text).join(', '),
            ),
          ];
        case 'divider':
          return ['—'];
      }
    })();
    return lines.filter((line) => line).join('\n');
  };
}
