import { expect } from '@playwright/test';
import { test } from './support/house';
import { fitsAPhone } from './support/mails';
import { Person } from './support/person';
import { Visavis } from './support/visavis';

/** The card page speaks the language of the account. */
const EXPIRED = /This page has expired|Cette page a expiré/;

/** Paying prolongs a hold that would end sooner, and never shortens one: both are short here. */
const SHORT = { VISAVIS_BOOKING_HOLD: '30s', VISAVIS_PAYMENT_TIME_TO_PAY: '5s' };

const late = test.extend<object, { hurried: Visavis }>({
  hurried: [
    async ({}, use) => {
      const visavis = await Visavis.start('e2e-late', SHORT);
      await use(visavis);
      await visavis.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

late('a hold that runs out while paying gives the time back and charges nothing', async ({ browser, hurried }) => {
  late.setTimeout(300_000);
  const leo = await Person.arrive(browser, hurried);
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
  await expect(leo.page.getByRole('heading', { name: 'This time is not held any more' })).toBeVisible();
  await expect(leo.page.getByText('Nothing was charged')).toBeVisible();
  await leo.leave();
});

late('money that comes when the time is another’s goes back and is told so', async ({ browser, hurried }) => {
  late.setTimeout(300_000);
  const noor = await Person.arrive(browser, hurried);
  await noor.signIn('noor');
  await noor.page.goto('/practices/james-whitfield');
  await noor.hold(/Coaching conversation/);
  const booking = new URL(noor.page.url()).pathname;

  // Stripe opens a checkout, but the answer is lost on the way: nobody here knows of it.
  await hurried.sandbox.during('lost_answers', async () => {
    await noor.page.getByRole('button', { name: /^Pay/ }).click();
    await expect(noor.page.getByRole('alert')).toContainText('kept until', { timeout: 60_000 });
  });
  await expect(async () => {
    await noor.page.goto(booking);
    await expect(noor.page.getByRole('heading', { name: 'This time is not held any more' })).toBeVisible({
      timeout: 2000,
    });
  }).toPass({ timeout: 90_000 });

  const quick = await Person.arrive(browser, hurried);
  await quick.page.goto('/practices/james-whitfield');
  await quick.hold(/Coaching conversation/);
  await hurried.sandbox.pay(await hurried.sandbox.sessionOf(booking.split('/').at(-1) ?? ''));

  const mail = await hurried.mailTo('noor@visavis.example', /came too late/);
  expect(mail.text).toContain('it was not free');
  expect(mail.text).toContain('£45.00');
  await fitsAPhone(noor, mail);
  await noor.seesInTheEnd(/^The whole £45.00 went back to the card/);
  await expect(noor.page.getByRole('heading', { name: 'The time was gone before the payment came' })).toBeVisible();
  await noor.findsNoBarrier('a payment that came too late');
  await noor.leave();
  await quick.leave();
});
