import type { Locator, Page } from '@playwright/test';
import { expect, openRoom, type Language } from './fixtures.js';
import { settle } from './places.js';

const WORDS = {
  es: {
    contest: 'Concurso de fotografía del río',
    trayEmpty: 'Todas las tácticas tienen fecha.',
    undoBar: 'Deshacer el último cambio',
    undo: 'Deshacer',
    move: 'Mover',
    newDate: 'Nueva fecha de inicio',
  },
  en: {
    contest: 'River photo contest',
    trayEmpty: 'Every tactic has a date.',
    undoBar: 'Undo the last change',
    undo: 'Undo',
    move: 'Move',
    newDate: 'New start date',
  },
} as const;

/** A day of next month: ahead of today, and inside the campaign of the sample. */
export function nextMonth(day: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, day)).toISOString().slice(0, 10);
}

const FIRST = nextMonth(10);
const SECOND = nextMonth(17);

const cellOf = (page: Page, day: string): Locator => page.locator(`main [data-date="${day}"]`);

/** Dragged with the mouse from the tray to a day; taken back once, then dragged again. */
export async function planOnCalendar(lead: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  await openRoom(lead, `calendar?view=month&date=${FIRST}`);
  const card = lead.locator('[data-tray-tactic]').filter({ hasText: words.contest });
  const undo = lead.getByRole('group', { name: words.undoBar });

  await drag(lead, card, cellOf(lead, FIRST));
  await expect(lead.getByText(words.trayEmpty)).toBeVisible();
  await undo.getByRole('button', { name: words.undo }).click();
  await expect(card).toBeVisible();
  await expect(undo).toBeHidden();

  await drag(lead, card, cellOf(lead, FIRST));
  await expect(undo).toContainText(words.contest);
  await lead.reload();
  await expect(cellOf(lead, FIRST).getByRole('button', { name: words.contest })).toBeVisible();
  await expect(lead.getByText(words.trayEmpty)).toBeVisible();
}

/** `M` on the activity, a date in figures, Enter: all that the mouse does, without it. */
export async function moveByKeyboard(lead: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  await openRoom(lead, `calendar?view=month&date=${FIRST}`);
  await settle(lead);
  await cellOf(lead, FIRST).getByRole('button', { name: words.contest }).focus();
  await lead.keyboard.press('m');
  await expect(lead.getByRole('dialog').getByLabel(words.newDate)).toBeFocused();
  const [, month, day] = SECOND.split('-');
  await lead.keyboard.type(`${day}/${month}`);
  await lead.keyboard.press('Enter');
  await expect(lead.getByRole('dialog')).toBeHidden();
  await expect(cellOf(lead, SECOND).getByRole('button', { name: words.contest })).toBeVisible();
  await expect(lead.getByRole('group', { name: words.undoBar })).toContainText(words.contest);
  await lead.reload();
  await expect(cellOf(lead, SECOND).getByRole('button', { name: words.contest })).toBeVisible();
}

/** Pressed, moved in steps as a hand does, let go. */
export async function drag(page: Page, card: Locator, cell: Locator): Promise<void> {
  await expect(card).toBeVisible();
  await expect(cell).toBeVisible();
  const from = await card.boundingBox();
  const to = await cell.boundingBox();
  if (!from || !to) throw new Error('The tray or the day is not on the screen');
  await page.mouse.move(from.x + 20, from.y + 14);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 15 });
  await page.mouse.up();
}
