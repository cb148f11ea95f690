import { EDITORS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { CheckField } from '../../../shared/ui/check-field.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { useChangeView, useKeepView, useRemoveView, viewsQuery, type KeptView } from '../api/kept.js';
import { addressOf, toKept, type Filters } from '../filters.js';
import type { View } from '../visible-range.js';
import styles from './kept-dialog.module.css';
import { useReturnedFocus } from './use-returned-focus.js';

interface ViewsDialogProps {
  readonly view: View;
  readonly filters: Filters;
  readonly onClose: () => void;
  readonly onShow: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** Ways of looking that were kept. The address stays the truth: opening one only changes it. */
export default function ViewsDialog({ view, filters, onClose, onShow }: ViewsDialogProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const campaignId = useCampaignId();
  const mayShare = useMay(EDITORS);
  const problem = useProblemText();
  const kept = useQuery(viewsQuery(campaignId));
  const keep = useKeepView(campaignId);
  const change = useChangeView(campaignId);
  const remove = useRemoveView(campaignId);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  useReturnedFocus();
  const failed = keep.error ?? change.error ?? remove.error;

  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    keep.mutate(
      { name: name.trim(), view, filters: toKept(filters), shared },
      { onSuccess: () => setName('') },
    );
  };
  const open = (each: KeptView): void => {
    onShow({ ...addressOf(each.filters), view: each.view === 'month' ? undefined : each.view });
    onClose();
  };
  const drop = (each: KeptView): void =>
    remove.mutate(each, {
      onSuccess: () =>
        showUndo({
          message: t('kept.removed', { name: each.name }),
          onUndo: () =>
            keep.mutateAsync({
              name: each.name,
              view: each.view,
              filters: each.filters,
              shared: each.shared,
            }),
        }),
    });

  return (
    <Dialog opened onClose={onClose} title={t('kept.views')} width={480}>
      <form className={styles.new} onSubmit={save} noValidate>
        <TextField
          label={t('kept.viewName')}
          value={name}
          maxLength={120}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" variant="primary" busy={keep.isPending} disabled={name.trim() === ''}>
          {t('kept.keep')}
        </Button>
        {mayShare && (
          <div className={styles.check}>
            <CheckField
              label={t('kept.forAll')}
              checked={shared}
              onChange={(event) => setShared(event.target.checked)}
            />
          </div>
        )}
      </form>
      {failed !== null && (
        <p className={styles.wrong} role="alert">
          {problem(failed)}
        </p>
      )}
      {kept.error !== null && kept.data === undefined ? (
        <ErrorState error={kept.error} onRetry={() => void kept.refetch()} />
      ) : kept.data === undefined ? (
        <RowsSkeleton rows={2} />
      ) : (
        <>
          <h3 className={styles.title}>{t('kept.saved')}</h3>
          {kept.data.length === 0 && <p className={styles.text}>{t('kept.noViews')}</p>}
          <ul className={styles.list}>
            {kept.data.map((each) => (
              <li key={each.id}>
                {renaming === each.id ? (
                  <Rename
                    name={each.name}
                    onCancel={() => setRenaming(undefined)}
                    onName={(next) => {
                      setRenaming(undefined);
                      change.mutate({ kept: each, change: { name: next } });
                    }}
                  />
                ) : (
                  <button type="button" className={styles.open} onClick={() => open(each)}>
                    <b>{each.name}</b>
                    <small>
                      {t(`views.${each.view}`)}
                      {each.shared && ` · ${t('kept.of', { name: each.owner.name })}`}
                    </small>
                  </button>
                )}
                {(each.own || (each.shared && mayShare)) && renaming !== each.id && (
                  <Menu
                    trigger={
                      <IconButton
                        icon="more"
                        small
                        variant="quiet"
                        label={t('kept.more', { name: each.name })}
                      />
                    }
                    groups={[
                      {
                        key: 'change',
                        items: [
                          { key: 'rename', label: t('kept.rename'), onSelect: () => setRenaming(each.id) },
                          {
                            key: 'replace',
                            label: t('kept.replace'),
                            onSelect: () =>
                              change.mutate({ kept: each, change: { view, filters: toKept(filters) } }),
                          },
                          ...(mayShare
                            ? [
                                {
                                  key: 'share',
                                  label: t('kept.forAll'),
                                  chosen: each.shared,
                                  onSelect: () =>
                                    change.mutate({ kept: each, change: { shared: !each.shared } }),
                                },
                              ]
                            : []),
                          {
                            key: 'remove',
                            label: t('shared:actions.delete'),
                            onSelect: () => drop(each),
                          },
                        ],
                      },
                    ]}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

interface RenameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function Rename({ name, onName, onCancel }: RenameProps) {
  const { t } = useTranslation(['calendar', 'shared']);
  const [text, setText] = useState(name);
  return (
    <form
      className={styles.new}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onName(text.trim());
      }}
    >
      <TextField
        label={t('kept.viewName')}
        value={text}
        maxLength={120}
        onChange={(event) => setText(event.target.value)}
      />
      <Button small type="submit">
        {t('shared:actions.save')}
      </Button>
      <Button small variant="quiet" onClick={onCancel}>
        {t('shared:actions.cancel')}
      </Button>
    </form>
  );
}
