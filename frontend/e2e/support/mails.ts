import { expect } from '@playwright/test';
import { Person, PHONE } from './person';
import { Message } from './visavis';

/** In the inbox at a phone's width: nothing of the page or of the mail in it is wider. */
export async function fitsAPhone(person: Person, mail: Message): Promise<void> {
  const page = await person.context.newPage();
  await page.setViewportSize(PHONE);
  await page.goto(person.visavis.pageOf(mail));
  const letter = page.frameLocator('iframe').locator('html');
  await expect(letter.locator('h1')).toBeVisible();
  for (const drawn of [page.locator('html'), letter]) {
    const [wide, seen] = await drawn.evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(wide, `${mail.subject}: nothing is wider than the phone`).toBeLessThanOrEqual(seen ?? 0);
  }
  await page.close();
}
