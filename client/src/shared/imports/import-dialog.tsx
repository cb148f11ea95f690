import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../api-client/keys.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorState } from '../ui/error-state.js';
import { BlockingNotice } from '../ui/notice.js';
import { useProblemText } from '../ui/problem-text.js';
import { CheckStep } from './check-step.js';
import { FileStep } from './file-step.js';
import { callsOf, importQuery, type Import, type ImportPlace } from './import-calls.js';
import { ImportProgress } from './import-progress.js';
import { MappingStep } from './mapping-step.js';

interface ImportDialogProps {
  readonly place: ImportPlace;
  readonly onClose: () => void;
  /** The words that people of a list say yes to, to begin with. */
  readonly wording?: string;
}

/** Choose a file, name its columns, look at every row, decide. Nothing is written before. */
export default function ImportDialog({ place, onClose, wording }: ImportDialogProps) {
  const { t } = useTranslation(['imports', 'shared']);
  const queryClient = useQueryClient();
  const problem = useProblemText();
  const calls = useMemo(() => callsOf(place), [place]);
  const [importId, setImportId] = useState<string>();
  const [naming, setNaming] = useState(false);
  const query = importQuery(calls, importId ?? '');
  const found = useQuery({ ...query, enabled: importId !== undefined });
  const imported = importId === undefined ? undefined : found.data;
  const keep = (next: Import): void => {
    setNaming(false);
    setImportId(next.id);
    queryClient.setQueryData(importQuery(calls, next.id).queryKey, next);
  };
  const map = useMutation({
    mutationFn: (mapping: (string | null)[]) => calls.map(importId ?? '', mapping),
    onSuccess: keep,
  });
  const apply = useMutation({
    mutationFn: (take: 'all' | 'good') => calls.apply(importId ?? '', take),
    onSuccess: keep,
  });

  const putAway = (): void => {
    if (imported && ['mapping', 'checking', 'checked'].includes(imported.state)) {
      // What nobody decides upon goes by itself after a week; asking for it earlier may fail without harm.
      calls.discard(imported.id).catch(() => undefined);
    }
  };
  const close = (): void => {
    putAway();
    // Also when it goes on by itself: the rooms behind look again.
    if (imported?.state === 'done' || imported?.state === 'applying') {
      for (const queryKey of changedBy(place)) void queryClient.invalidateQueries({ queryKey });
    }
    onClose();
  };
  const again = (): void => {
    putAway();
    setImportId(undefined);
  };
  const error = map.error ?? apply.error;

  const step = () => {
    if (importId === undefined)
      return <FileStep place={place} calls={calls} wording={wording} onBegun={keep} />;
    if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
    if (!imported) return <ImportProgress label={t('checking')} done={0} total={0} />;
    if (imported.state === 'mapping' || naming) {
      return (
        <MappingStep
          key={imported.version}
          imported={imported}
          busy={map.isPending}
          onMap={(mapping) => map.mutate(mapping)}
        />
      );
    }
    if (imported.state === 'checking' || imported.state === 'applying') {
      return (
        <>
          <ImportProgress label={t(imported.state)} {...imported.progress} />
          {imported.state === 'applying' && <p className="muted">{t('goesOn')}</p>}
        </>
      );
    }
    if (imported.state === 'failed' || imported.state === 'discarded') {
      return (
        <BlockingNotice title={t('failed')} action={<Button onClick={again}>{t('again')}</Button>}>
          <FailedText imported={imported} />
        </BlockingNotice>
      );
    }
    return (
      <CheckStep
        imported={imported}
        calls={calls}
        busy={apply.isPending}
        onTake={(take) => apply.mutate(take)}
        onColumns={() => setNaming(true)}
        onClose={close}
      />
    );
  };

  return (
    <Dialog opened onClose={close} width={820} title={t(`title.${place.kind}`)}>
      {error && <BlockingNotice>{problem(error)}</BlockingNotice>}
      {step()}
    </Dialog>
  );
}

/** What an import changes on the screens behind it. */
function changedBy(place: ImportPlace): (readonly string[])[] {
  // Contacts are counted in every campaign.
  if (place.kind === 'contacts') return [['contacts'], keys.campaigns];
  return place.kind === 'subscribers'
    ? [keys.lists, ['subscribers']]
    : [[...keys.campaign(place.campaignId)]];
}

function FailedText({ imported }: { readonly imported: Import }) {
  const { i18n } = useTranslation();
  const { problem } = imported;
  return problem && <>{problem.message[i18n.language === 'en' ? 'en' : 'es']}</>;
}
