import { lazy, Suspense, useEffect } from 'react';

const CampaignPalette = lazy(() => import('./campaign-palette.js'));

interface PaletteHostProps {
  readonly campaignId: string | undefined;
  readonly opened: boolean;
  readonly onOpenedChange: (opened: boolean) => void;
}

/** Ctrl K anywhere; the palette itself is loaded the first time it is asked for. */
export function PaletteHost({ campaignId, opened, onOpenedChange }: PaletteHostProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      onOpenedChange(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onOpenedChange]);
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      <CampaignPalette campaignId={campaignId} onClose={() => onOpenedChange(false)} />
    </Suspense>
  );
}
