import { expect } from '@playwright/test';
import { Person } from './support/person';
import { test } from './support/house';
import { Visavis } from './support/visavis';

/** The card page speaks the language of the account. */
const EXPIRED = /This page has expired|Cette page a expiré/;

test('a hold that runs out while paying gives the time back and charges nothing', async ({ browser }) => {
  test.setTimeout(300_000);
  // Paying prolongs a hold that would end sooner, and never shortens one: both are short here.
  const settings = { VISAVIS_BOOKING_HOLD: '30s', VISAVIS_PAYMENT_TIME_TO_PAY: '5s' };
  const visavis = await Visavis.start('e2e-late', settings);
  try {
    const leo = await Person.arrive(browser, visavis);
    await leo.signIn('leo');
    await leo.page.goto('/practices/james-whitfield');
    await leo.hold(/Coaching conversation/);
    const booking = leo.page.url();
    await leo.page.getByRole('button', { name: /^Pay/ }).click();
    await leo.page.waitForURL(/\/pay\//);

    await expect(async () => {
      await leo.page.reload();
      await expect(leo.page.getByRole('heading', { name: EXPIRED })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 90_000 });

    await leo.page.goto(booking);
    await expect(leo.page.getByRole('heading', { name: 'The hold has run out' })).toBeVisible();
    await expect(leo.page.getByText('Nothing was charged')).toBeVisible();
    await leo.leave();
  } finally {
    await visavis.stop();
  }
});
