import { expect, test, type Language } from './fixtures.js';
import { troublesOf } from './trouble.js';
import { sendBulletin } from './walk-bulletin.js';
import { moveByKeyboard, planOnCalendar } from './walk-calendar.js';
import { logClip, refuseAndRelease, sayAndApprove } from './walk-plan.js';
import { subscribe } from './walk-subscribe.js';

/** The main job, by clicking: each step stands on the one before, so it is one test on an installation of its own. */
export function walk(language: Language): void {
  test(`RH18 RH13 RH15 RH10 RH17 a message, a day, a release, a clip and a bulletin (${language})`, async ({
    signIn,
    visit,
    service,
  }) => {
    test.setTimeout(240_000);
    const editor = await signIn('editor', { language });
    const lead = await signIn('lead', { language });
    const admin = await signIn('admin', { language });
    const reader = await visit({ language });

    await test.step('a message is approved by a second person', () => sayAndApprove(editor, lead, language));
    await test.step('a tactic goes from the tray to a day', () => planOnCalendar(lead, language));
    await test.step('and to another with the keyboard alone', () => moveByKeyboard(lead, language));
    await test.step('the budget keeps its reserve until a second person lets go', () =>
      refuseAndRelease(lead, admin, language));
    await test.step('a clip changes the sum of free press', () => logClip(editor, language));
    await test.step('somebody asks for the bulletin and confirms it', () => subscribe(reader, lead, service));
    await test.step("next month's bulletin arrives and can be left with one click", () =>
      sendBulletin({ editor, lead, reader, service, language }));

    for (const page of [editor, lead, admin, reader]) {
      // A refusal is an answer; nothing else may have gone wrong on the way.
      expect(troublesOf(page).filter((trouble) => !trouble.includes('status of 422'))).toEqual([]);
    }
  });
}
