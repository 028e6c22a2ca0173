import { expect } from '@playwright/test';
import { test } from './support/house';
import { Person } from './support/person';

test('a time that was taken meanwhile is refused with a sentence', async ({ arrive }) => {
  const quick = await arrive();
  const slow = await arrive();
  for (const person of [quick, slow]) {
    await person.page.goto('/practices/maya-tremblay');
    await person.page.getByRole('radio', { name: /Lesson/ }).check();
    await expect(person.firstSlot()).toBeVisible();
  }
  const wanted = await firstTime(slow);
  await quick.firstSlot().click();
  await quick.page.waitForURL(/\/bookings\//);

  await slow.firstSlot().click();

  await expect(slow.page.getByText(/taken/i).first()).toBeVisible();
  await expect(slow.page).toHaveURL(/\/practices\/maya-tremblay/);
  await expect.poll(() => firstTime(slow)).not.toBe(wanted);
});

/** Day and hour, as the person reads them. */
async function firstTime(person: Person): Promise<string> {
  const day = await person.page.locator('vv-slot-picker h3').textContent();
  return `${day} ${await person.firstSlot().getAttribute('aria-label')}`;
}
