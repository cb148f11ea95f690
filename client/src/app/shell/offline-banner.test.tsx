import { onlineManager, useMutation } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { renderWith } from '../../testing/render-app.js';
import { NO_ANSWER } from '../../testing/stub-api.js';
import { OfflineBanner } from './offline-banner.js';

function Saving() {
  const save = useMutation({ mutationFn: () => Promise.resolve('saved') });
  return (
    <button type="button" onClick={() => save.mutate()}>
      {save.isSuccess ? 'Guardado' : 'Guardar'}
    </button>
  );
}

const scene = (
  <>
    <OfflineBanner />
    <Saving />
  </>
);

afterEach(() => act(() => onlineManager.setOnline(true)));

describe('OfflineBanner', () => {
  it('says since when, how many changes wait, and lets them go when the service is back', async () => {
    const { user, api } = await renderWith(scene);
    expect(screen.queryByText(/Sin conexión desde/)).not.toBeInTheDocument();
    act(() => onlineManager.setOnline(false));
    expect(screen.getByText(/Sin conexión desde las \d\d:\d\d/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(screen.getByText(/1 cambio saldrá al volver/)).toBeInTheDocument();

    api.answer({ 'GET /readyz': NO_ANSWER });
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(screen.getByText(/Sin conexión desde/)).toBeInTheDocument();

    api.answer({ 'GET /readyz': { status: 'ready' } });
    await user.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByRole('button', { name: 'Guardado' })).toBeInTheDocument();
    expect(screen.queryByText(/Sin conexión desde/)).not.toBeInTheDocument();
  });
});
