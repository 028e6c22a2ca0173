import { expect } from '@playwright/test';
import { test } from './support/house';
import { fitsAPhone } from './support/mails';
import { OwnPractice } from './support/own-practice';

const NOOR = 'noor@visavis.example';

test('who cancels late gets back what was shown, and a receipt of all of it', async ({ arrive, visavis }) => {
  test.setTimeout(240_000);
  const iris = await arrive();
  const practice = await OwnPractice.open(iris, 'late', 9000);
  await practice.givesBack(720, 50);
  await practice.openDaily('08:00', '20:00');

  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto(`/practices/${practice.slug}`);
  await noor.hold(/Talk/);
  await expect(noor.page.getByText(/50\s?%/).first(), 'the policy before paying').toBeVisible();
  await noor.page.getByRole('button', { name: /^Pay €90/ }).click();
  await noor.payWith('4242 4242 4242 4242');
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();
  await expect(noor.page.getByText(/^€90.00 paid on/)).toBeVisible();
  await fitsAPhone(noor, await visavis.mailTo(NOOR, /^Receipt: €90.00/));

  await noor.page.getByRole('button', { name: /Cancel this booking/ }).click();
  const dialog = noor.page.getByRole('dialog');
  await expect(dialog.getByText('Cancelling now gives back €45.00 of €90.00.')).toBeVisible();
  await expect(dialog.getByText('€45.00 are kept')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel the booking' }).click();
  await expect(noor.page.getByRole('heading', { name: 'This booking is cancelled' })).toBeVisible();
  await noor.seesInTheEnd(/^€45.00 of €90.00 went back to the card on .* €45.00 is kept/);
  await noor.findsNoBarrier('a booking that was refunded in part');
  for (const saying of [/^Cancelled: Talk/, /^€45.00 for Talk is on its way back/]) {
    await fitsAPhone(noor, await visavis.mailTo(NOOR, saying));
  }

  await noor.page.goto('/bookings?show=past');
  const row = noor.page.locator('vv-booking-row').filter({ hasText: practice.slug });
  await expect(row.locator('.chip')).toHaveText('Cancelled, partly refunded');

  await noor.page.goto('/account');
  await noor.page.getByRole('link', { name: 'Payments and receipts' }).click();
  const paid = noor.page.getByRole('listitem').filter({ hasText: practice.slug });
  await expect(paid.locator('.chip')).toHaveText('Partly refunded');
  await noor.findsNoBarrier('the payments');
  await paid.getByRole('link', { name: 'Receipt' }).click();
  await expect(noor.page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
  await expect(noor.page.getByRole('listitem').filter({ hasText: 'given back' })).toContainText('€45.00');
  await expect(noor.page.getByRole('listitem').filter({ hasText: 'Kept' })).toContainText('€45.00');
  await noor.findsNoBarrier('a receipt');

  await noor.page.emulateMedia({ media: 'print' });
  await expect(noor.page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
  await expect(noor.page.locator('vv-header')).toBeHidden();
  await expect(noor.page.getByRole('button', { name: /Print/ })).toBeHidden();
});

test('what was previewed as free is not cancelled once it has been paid', async ({ arrive }) => {
  test.setTimeout(240_000);
  const iris = await arrive();
  const practice = await OwnPractice.open(iris, 'meanwhile', 9000);
  await practice.openDaily('08:00', '20:00');
  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto(`/practices/${practice.slug}`);
  await noor.hold(/Talk/);
  const booking = new URL(noor.page.url()).pathname;

  await iris.page.goto(booking);
  await iris.page.getByRole('button', { name: /Cancel this booking/ }).click();
  const dialog = iris.page.getByRole('dialog');
  await expect(dialog.getByText('Nothing was paid')).toBeVisible();

  await noor.page.getByRole('button', { name: /^Pay €90/ }).click();
  await noor.payWith('4242 4242 4242 4242');
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Cancel the booking' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was cancelled');
  await expect(dialog.getByText('gives back €90.00 of €90.00')).toBeVisible();
  await noor.page.reload();
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Cancel the booking' }).click();
  await expect(iris.page.getByRole('heading', { name: 'This booking is cancelled' })).toBeVisible();
  await noor.seesInTheEnd(/^The whole €90.00 went back to the card/);
});
