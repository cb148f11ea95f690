import { acknowledgement } from '@altavoz/domain/people/ambassador';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api-client/problem.js';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Person } from '../../../shared/plan/people.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useSession } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Fields } from '../../../shared/ui/field.js';
import { LocalizedField } from '../../../shared/ui/localized-field.js';
import { BlockingNotice } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useAcknowledge, useWriteGuidelines, type Guidelines } from '../api/guidelines.js';
import styles from './guidelines-dialog.module.css';

interface GuidelinesDialogProps {
  /** The texts, the one in force first. */
  readonly texts: readonly Guidelines[];
  readonly ambassadors: readonly Person[];
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

const MAX = 2_000;

/** What the office asks of its ambassadors, who has acknowledged it, and what it said before (M4, RW21). */
export default function GuidelinesDialog({ texts, ambassadors, mayEdit, onClose }: GuidelinesDialogProps) {
  const { t } = useTranslation(['people', 'shared']);
  const [writing, setWriting] = useState(mayEdit && texts.length === 0);
  const current = texts[0];
  if (writing) {
    return (
      <Writing
        current={current}
        onDone={() => setWriting(false)}
        onClose={texts.length === 0 ? onClose : () => setWriting(false)}
      />
    );
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={t('guidelines.title')}
      footer={
        <>
          {mayEdit && <Button onClick={() => setWriting(true)}>{t('guidelines.change')}</Button>}
          <Button variant="primary" onClick={onClose}>
            {t('shared:actions.close')}
          </Button>
        </>
      }
    >
      {current ? (
        <>
          <Text of={current} />
          <Readers number={current.number} ambassadors={ambassadors} mayEdit={mayEdit} />
          {texts.length > 1 && (
            <details className={styles.earlier}>
              <summary>{t('guidelines.earlier', { count: texts.length - 1 })}</summary>
              {texts.slice(1).map((text) => (
                <Text key={text.id} of={text} />
              ))}
            </details>
          )}
        </>
      ) : (
        <p className="muted">{t('guidelines.none')}</p>
      )}
    </Dialog>
  );
}

function Text({ of }: { readonly of: Guidelines }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <article className={styles.text}>
      <p className="muted">
        {t('guidelines.version', {
          number: of.number,
          name: of.writtenBy.name,
          day: format.day(dayOf(of.createdAt), true),
        })}
      </p>
      <p>{textIn(of.text, format.language)}</p>
    </article>
  );
}

interface ReadersProps {
  readonly number: number;
  readonly ambassadors: readonly Person[];
  readonly mayEdit: boolean;
}

/** Who has acknowledged this very text, when, and on whose word. */
function Readers({ number, ambassadors, mayEdit }: ReadersProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const problem = useProblemText();
  const me = useSession()?.user.id;
  const acknowledge = useAcknowledge(useCampaignId());
  if (ambassadors.length === 0) return null;
  return (
    <>
      {acknowledge.isError && <BlockingNotice>{problem(acknowledge.error)}</BlockingNotice>}
      <ul className={styles.readers}>
        {ambassadors.map((person) => {
          const { id, name, userId, acknowledgement: given } = person;
          const state = acknowledgement(given?.guidelines, number);
          const mine = userId !== null && userId === me;
          const may = state !== 'current' && (mine || (mayEdit && userId === null));
          return (
            <li key={id}>
              <span>
                <b>{name}</b>
                <small className={state === 'current' ? undefined : styles.lacking}>
                  {state === 'current' && given
                    ? t(given.by.id === userId ? 'guidelines.acknowledgedOn' : 'guidelines.notedBy', {
                        day: format.day(dayOf(given.at), true),
                        name: given.by.name,
                      })
                    : state === 'outdated' && given
                      ? t('guidelines.acknowledgedBefore', { number: given.guidelines })
                      : t(userId === null ? 'guidelines.notYetPaper' : 'guidelines.notYet')}
                </small>
              </span>
              {may && (
                <Button
                  small
                  busy={acknowledge.isPending && acknowledge.variables.personId === id}
                  onClick={() => acknowledge.mutate({ personId: id, guidelines: number })}
                >
                  {t(mine ? 'guidelines.acknowledge' : 'guidelines.note')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface WritingProps {
  readonly current: Guidelines | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Writing({ current, onDone, onClose }: WritingProps) {
  const { t } = useTranslation(['people', 'shared']);
  const problem = useProblemText();
  const write = useWriteGuidelines(useCampaignId());
  const [text, setText] = useState<LocalizedText>(current?.text ?? {});
  const [tried, setTried] = useState(false);
  const empty = [text.es, text.en].every((one) => (one ?? '').trim() === '');
  const save = (): void => {
    setTried(true);
    if (empty) return;
    const filled = Object.fromEntries(Object.entries(text).filter(([, one]) => (one ?? '').trim() !== ''));
    write.mutate(
      { text: filled, after: current?.number ?? 0 },
      {
        onSuccess: ({ number }) => {
          showToast({ message: t('guidelines.saved', { number }), tone: 'done' });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={640}
      title={t(current ? 'guidelines.change' : 'guidelines.first')}
      footer={
        <>
          <Button onClick={onClose}>{t('shared:actions.cancel')}</Button>
          <Button variant="primary" busy={write.isPending} onClick={save}>
            {t('guidelines.save')}
          </Button>
        </>
      }
    >
      <Fields>
        {write.isError && (
          <BlockingNotice>
            {isProblem(write.error, 'conflict') ? t('guidelines.overtaken') : problem(write.error)}
          </BlockingNotice>
        )}
        <p className="muted">{t('guidelines.effect')}</p>
        <LocalizedField
          label={t('guidelines.text')}
          multiline
          count={MAX}
          value={text}
          onChange={setText}
          error={tried && empty ? t('guidelines.textMissing') : undefined}
        />
      </Fields>
    </Dialog>
  );
}
