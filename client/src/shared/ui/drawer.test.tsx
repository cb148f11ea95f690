import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderWith } from '../../testing/render-app.js';
import { setViewport } from '../../testing/viewport.js';
import { Button } from './button.js';
import { Drawer } from './drawer.js';

function Scene() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>Abrir</Button>
      {opened && (
        <Drawer title="Viaje de prensa" onClose={() => setOpened(false)} footer={<Button>Iniciar</Button>}>
          <Button>Mensaje</Button>
        </Drawer>
      )}
    </>
  );
}

async function open() {
  const { user } = await renderWith(<Scene />);
  const opener = screen.getByRole('button', { name: 'Abrir' });
  await user.click(opener);
  return { user, opener };
}

describe('Drawer beside the content', () => {
  it('takes the focus, closes with Escape and gives the focus back', async () => {
    const { user, opener } = await open();
    const drawer = screen.getByRole('complementary', { name: 'Viaje de prensa' });
    expect(drawer).toContainElement(document.activeElement as HTMLElement);
    expect(opener).not.toHaveFocus();
    await user.keyboard('{Escape}');
    expect(drawer).not.toBeInTheDocument();
    expect(opener).toHaveFocus();
  });

  it('has no overlay: what is beside it stays in reach', async () => {
    const { user, opener } = await open();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.tab({ shift: true });
    expect(opener).toHaveFocus();
  });
});

describe('Drawer as a sheet on a phone', () => {
  it('keeps Tab inside, both ways', async () => {
    setViewport(390);
    const { user } = await open();
    expect(screen.getByRole('dialog', { name: 'Viaje de prensa' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Cerrar' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole('button', { name: 'Iniciar' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Cerrar' })).toHaveFocus();
  });
});
