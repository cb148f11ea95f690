import { jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWith } from '../../testing/render-app.js';
import { showUndo } from './undo-bar.js';

const pass = (ms: number): void => act(() => void jest.advanceTimersByTime(ms));

async function offer(onUndo: () => void | Promise<unknown> = () => undefined): Promise<void> {
  await renderWith(<p>calendario</p>);
  jest.useFakeTimers();
  act(() => showUndo({ message: 'Viaje de prensa, del 16 al 23', onUndo }));
}

afterEach(() => jest.useRealTimers());

describe('UndoBar', () => {
  it('offers the way back for ten seconds, with the time in sight', async () => {
    await offer();
    expect(screen.getByText('Viaje de prensa, del 16 al 23')).toBeInTheDocument();
    expect(screen.getByLabelText('Quedan 10 segundos')).toBeInTheDocument();
    pass(3_000);
    expect(screen.getByLabelText('Quedan 7 segundos')).toBeInTheDocument();
    pass(7_100);
    expect(screen.queryByText('Viaje de prensa, del 16 al 23')).not.toBeInTheDocument();
  });

  it('stays while it has the focus', async () => {
    await offer();
    act(() => screen.getByRole('button', { name: 'Deshacer' }).focus());
    pass(60_000);
    expect(screen.getByText('Viaje de prensa, del 16 al 23')).toBeInTheDocument();
  });

  it('makes the opposite change and goes', async () => {
    const undone = jest.fn(() => Promise.resolve());
    await offer(undone);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
      await Promise.resolve();
    });
    expect(undone).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Viaje de prensa, del 16 al 23')).not.toBeInTheDocument();
  });

  it('gives the keyboard back to what was used before', async () => {
    await renderWith(<button type="button">calendario</button>);
    act(() => showUndo({ message: 'Folleto', onUndo: () => Promise.resolve() }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: 'calendario' })).toHaveFocus();
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText('Folleto')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'calendario' })).toHaveFocus();
  });

  it('says so when the change could not be taken back', async () => {
    await offer(() => Promise.reject(new Error('refused')));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Deshacer' }));
      await Promise.resolve();
    });
    expect(screen.getByRole('alert')).toHaveTextContent('No se pudo deshacer.');
  });

  it('gives way to a newer change', async () => {
    await offer();
    pass(8_000);
    act(() => showUndo({ message: 'Folleto, del 1 al 2', onUndo: () => undefined }));
    expect(screen.queryByText('Viaje de prensa, del 16 al 23')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Quedan 10 segundos')).toBeInTheDocument();
  });
});
