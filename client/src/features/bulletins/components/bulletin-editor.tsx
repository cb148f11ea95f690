import { BLOCK_TYPES } from '@altavoz/domain/bulletins/bulletin';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../shared/api-client/new-key.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { useMedia, useNarrow } from '../../../shared/ui/media.js';
import { Menu } from '../../../shared/ui/menu.js';
import { Page } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import type { Bulletin } from '../api/get-bulletins.js';
import { emptyBlock, insertBlock } from '../blocks.js';
import { useLanguages } from '../use-languages.js';
import { useDesk, useLeaving } from '../use-desk.js';
import { useReadiness } from '../use-readiness.js';
import { usePowers, useSteps } from '../use-steps.js';
import { useBulletinName } from '../use-words.js';
import { BlockList } from './block-list.js';
import { BulletinActions, PrimaryAction, WriterNotices, type Asking } from './bulletin-actions.js';
import styles from './bulletin-editor.module.css';
import { BulletinState } from './bulletin-state.js';
import { HeadsCard } from './heads-card.js';
import { PlanChanges } from './plan-changes.js';
import { LanguageRow } from './language-row.js';
import { PreviewPanel } from './preview-panel.js';
import { ReadinessPanel } from './readiness-panel.js';
import { SavedLine } from './saved-line.js';

const BulletinDialogs = lazy(() => import('./bulletin-dialogs.js'));
const ConflictDialog = lazy(() => import('./conflict-dialog.js'));
const LeaveDialog = lazy(() => import('./leave-dialog.js'));

type Part = 'blocks' | 'readiness' | 'preview';
/** Above the blocks, and not one of them. */
const HEADS = 'heads';

interface BulletinEditorProps {
  /** In the language that is written. */
  readonly bulletin: Bulletin;
  /** As it is stored, in the language of its list and with the others. */
  readonly stored: Bulletin;
}

/** Blocks at the left, what is missing in the middle, the mail at the right; one at a time where there is no room. */
export function BulletinEditor({ bulletin, stored }: BulletinEditorProps) {
  const { t } = useTranslation('bulletins');
  const name = useBulletinName()(bulletin);
  const translated = bulletin.language !== stored.language;
  const { desk, state: written } = useDesk(bulletin, translated ? bulletin.language : undefined);
  const leaving = useLeaving(desk);
  const powers = usePowers(bulletin);
  const steps = useSteps({
    bulletin,
    before: async () => ((await desk.flush()) ? desk.version : undefined),
  });
  const [asking, setAsking] = useState<Asking | undefined>(undefined);
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const [search, setSearch] = useSearchState();
  const [part, setPart] = useState<Part>('blocks');
  const languages = useLanguages(stored, desk);
  const wide = useMedia('(min-width: 1200px)');
  const narrow = useNarrow();
  const shown: Part = wide || (part === 'readiness' && !narrow) ? 'blocks' : part;
  const { content } = written;
  const gone = search['view'] === 'mail';

  /** Leads to where a missing thing is mended: the heads, a block, or a new block of the kind that is missing. */
  const see = (place: string): void => {
    setPart('blocks');
    const [what = '', name = ''] = place.split(':');
    const kind = BLOCK_TYPES.find((type) => what === 'add' && type === name);
    if (kind !== undefined) {
      const block = emptyBlock(kind, newKey());
      desk.change((now) => ({ ...now, blocks: insertBlock(now.blocks, block, now.blocks.length) }));
      setOpened(block.id);
    } else if (what === 'block') setOpened(name);
    else setOpened(place === HEADS ? HEADS : content.blocks.find(({ type }) => type === place)?.id);
  };
  const actions = { bulletin, powers, steps, onAsk: setAsking };
  const readiness = (inside: boolean) => (
    <ReadinessPanel
      bulletin={bulletin}
      sendOn={content.sendOn}
      editable={powers.write && !translated}
      onDay={() => setAsking('day')}
      onSee={see}
      actions={<BulletinActions {...actions} />}
      inside={inside}
    />
  );

  const state = <BulletinState status={bulletin.status} heldBecause={bulletin.heldBecause} />;
  const menu = (
    <>
      {gone && (
        <Button small onClick={() => setSearch({ view: undefined })}>
          {t('action.seeSending')}
        </Button>
      )}
      {powers.write && (
        <Menu
          trigger={<IconButton icon="more" label={t('action.more')} variant="quiet" small />}
          groups={[
            {
              key: 'bulletin',
              items: [
                ...languages.items,
                {
                  key: 'delete',
                  label: t('action.delete'),
                  icon: 'trash',
                  destructive: true,
                  onSelect: () => setAsking('delete'),
                },
              ],
            },
          ]}
        />
      )}
    </>
  );

  return (
    <Page
      rail
      title={name}
      subtitle={
        <SavedLine
          month={narrow ? undefined : bulletin.month}
          desk={powers.write ? written : undefined}
          onRetry={desk.retry}
        >
          {narrow && state}
        </SavedLine>
      }
      {...(narrow
        ? { beside: menu }
        : {
            actions: (
              <>
                {state}
                {menu}
              </>
            ),
          })}
      aside={
        narrow ? (
          <PhoneBar {...actions} />
        ) : (
          <>
            {readiness(false)}
            {wide && <PreviewPanel bulletin={bulletin} />}
          </>
        )
      }
    >
      {!wide && (
        <div className={styles.parts}>
          <SegmentedControl
            label={t('part.label')}
            wide
            value={shown}
            onChange={setPart}
            segments={(['blocks', ...(narrow ? (['readiness'] as const) : []), 'preview'] as const).map(
              (value) => ({ value, label: t(`part.${value}`) }),
            )}
          />
        </div>
      )}
      {shown === 'blocks' && (
        <div className={styles.blocks}>
          <WriterNotices bulletin={bulletin} powers={powers} />
          <LanguageRow
            stored={stored}
            language={bulletin.language}
            onChange={(language) => void languages.show(language)}
          />
          {!translated && <PlanChanges bulletin={bulletin} desk={desk} readOnly={!powers.write} />}
          <HeadsCard
            content={content}
            opened={opened === HEADS}
            readOnly={!powers.write}
            onToggle={() => setOpened(opened === HEADS ? undefined : HEADS)}
            onChange={(change) => desk.change((now) => ({ ...now, ...change }))}
          />
          <BlockList
            bulletin={bulletin}
            blocks={content.blocks}
            readOnly={!powers.write}
            opened={opened}
            onOpen={setOpened}
            onChange={(write) => desk.change((now) => ({ ...now, blocks: write(now.blocks) }))}
          />
        </div>
      )}
      {shown === 'readiness' && <div className={styles.inside}>{readiness(true)}</div>}
      {shown === 'preview' && <PreviewPanel bulletin={bulletin} inside />}
      <Suspense>
        {asking && (
          <BulletinDialogs
            asking={asking}
            bulletin={bulletin}
            version={desk.version}
            sendOn={content.sendOn}
            steps={steps}
            onDay={(sendOn) => desk.change((now) => ({ ...now, sendOn }))}
            onClose={() => setAsking(undefined)}
          />
        )}
        {written.theirs && <ConflictDialog desk={desk} mine={content} theirs={written.theirs} />}
        {leaving.status === 'blocked' && <LeaveDialog onStay={leaving.reset} onLeave={leaving.proceed} />}
      </Suspense>
    </Page>
  );
}

/** On a phone, what is left and the next step stick to the foot. */
function PhoneBar(actions: Parameters<typeof PrimaryAction>[0]) {
  const { t } = useTranslation('bulletins');
  const { items, done, total } = useReadiness(actions.bulletin);
  const missing = items.find((item) => !item.done);
  return (
    <div className={styles.bar} data-foot-bar="">
      <p>
        <b>{t('readiness.progress', { done, total })}</b>
        {missing?.title ?? t('readiness.allDone')}
      </p>
      <PrimaryAction {...actions} />
    </div>
  );
}
