import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWith } from '../../testing/render-app.js';
import { Button } from './button.js';
import { Drawer } from './drawer.js';
import type { MenuGroup } from './menu-items.js';
import { Menu } from './menu.js';

const item = (label: string, more = {}) => ({ key: label, label, onSelect: () => undefined, ...more });

function groupsWith(onSelect: () => void): readonly MenuGroup[] {
  return [
    {
      key: 'theme',
      title: 'Aspecto',
      items: [item('Claro', { chosen: false }), item('Oscuro', { chosen: true })],
    },
    { key: 'more', items: [item('Mover', { disabled: true }), item('Salir', { onSelect })] },
  ];
}

async function openMenu(onSelect = () => undefined as void) {
  const { user } = await renderWith(<Menu trigger={<Button>Más</Button>} groups={groupsWith(onSelect)} />);
  const trigger = screen.getByRole('button', { name: 'Más' });
  await user.click(trigger);
  return { user, trigger };
}

describe('Menu', () => {
  it('begins at what is chosen and walks round with arrows, past what is off', async () => {
    const { user } = await openMenu();
    expect(screen.getByRole('menuitemradio', { name: 'Oscuro' })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Salir' })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitemradio', { name: 'Claro' })).toHaveFocus();
    await user.keyboard('s');
    expect(screen.getByRole('menuitem', { name: 'Salir' })).toHaveFocus();
  });

  it('does what was chosen and gives the focus back', async () => {
    const chosen = jest.fn();
    const { user, trigger } = await openMenu(chosen);
    await user.keyboard('{End}{Enter}');
    expect(chosen).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(trigger).toHaveFocus();
  });

  it('closes with Escape, and with a press elsewhere', async () => {
    const { user, trigger } = await openMenu();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(trigger).toHaveAttribute('aria-expanded', 'false');
    await user.click(trigger);
    await user.click(document.body);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  });

  it('inside a drawer, Escape closes the menu first and the drawer after', async () => {
    const closeDrawer = jest.fn();
    const menu = <Menu trigger={<Button>Más</Button>} groups={groupsWith(() => undefined)} />;
    const { user } = await renderWith(
      <Drawer title="Viaje" onClose={closeDrawer}>
        {menu}
      </Drawer>,
    );
    await user.click(screen.getByRole('button', { name: 'Más' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(closeDrawer).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(closeDrawer).toHaveBeenCalledTimes(1);
  });
});
