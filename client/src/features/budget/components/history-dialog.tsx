import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Budget, BudgetLine } from '../../../shared/plan/budget.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { LineHistory } from './line-history.js';

interface HistoryDialogProps {
  readonly budget: Budget;
  readonly line: BudgetLine;
  readonly onClose: () => void;
}

/** What happened to a line, for those who read the plan and do not change its money. */
export default function HistoryDialog({ budget, line, onClose }: HistoryDialogProps) {
  const { t } = useTranslation(['budget', 'shared']);
  const { language } = useFormat();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('history.of', { name: textIn(line.name, language) })}
      footer={<Button onClick={onClose}>{t('shared:actions.close')}</Button>}
    >
      <LineHistory budget={budget} tacticId={line.tacticId} />
    </Dialog>
  );
}
