import { expect } from '@playwright/test';
import { test } from './support/house';
import { fitsAPhone } from './support/mails';
import { OwnPractice } from './support/own-practice';

/** She reads French. */
const ODILE = 'odile@visavis.example';

test('a dispute is told to the operator, who knows where to answer it', async ({ arrive, visavis }) => {
  test.setTimeout(240_000);
  const odile = await arrive();
  await odile.signIn('odile');
  const iris = await arrive();
  const practice = await OwnPractice.open(iris, 'dispute', 6100);
  await practice.openDaily('08:00', '20:00');
  const noor = await arrive();
  await noor.signIn('noor');
  await noor.page.goto(`/practices/${practice.slug}`);
  await noor.hold(/Talk/);
  await noor.page.getByRole('button', { name: /^Pay €61/ }).click();
  await noor.page.waitForURL(/\/pay\//);
  const session = noor.page.url().split('/pay/')[1] ?? '';
  await noor.payWith('4242 4242 4242 4242');
  await expect(noor.page.getByRole('heading', { name: 'Your time is booked' })).toBeVisible();

  const dispute = await visavis.sandbox.dispute(session);
  const mail = await visavis.mailTo(ODILE, new RegExp(`^Réponse attendue : 61,00.€ de .*${practice.slug}`));
  expect(mail.text).toContain('/operator/disputes');
  await fitsAPhone(odile, mail);
  await noor.page.reload();
  await expect(noor.page.getByText(/^Your bank is looking into €61.00/)).toBeVisible();
  await noor.page.getByRole('button', { name: /Cancel this booking/ }).click();
  await expect(noor.page.getByRole('dialog')).toContainText('The bank has €61.00 until it has decided');
  await noor.page.getByRole('button', { name: 'Keep it' }).click();
  await iris.page.goto(new URL(noor.page.url()).pathname);
  await expect(iris.page.getByText(/^The client’s bank wants €61.00 back/)).toBeVisible();

  await odile.page.goto('/operator');
  await odile.page.getByRole('link', { name: 'Disputes' }).click();
  const open = odile.page.getByRole('listitem').filter({ hasText: practice.slug });
  await expect(open.locator('.chip')).toHaveText('To be answered');
  await expect(open).toContainText('€61.00');
  await expect(open).toContainText('Noor Haddad');
  await expect(open).toContainText('did not take place');
  await expect(open).toContainText('Answer by');
  await odile.findsNoBarrier('the disputes');
  const [dashboard] = await Promise.all([
    odile.context.waitForEvent('page'),
    open.getByRole('link', { name: 'Answer at Stripe' }).click(),
  ]);
  expect(dashboard.url()).toContain(dispute);
  await expect(dashboard.getByRole('heading').first()).toBeVisible();
  await dashboard.close();

  await visavis.sandbox.decide(dispute, 'won');
  await expect(async () => {
    await odile.page.reload();
    await expect(open.locator('.chip')).toHaveText('Decided for the practice', { timeout: 2000 });
  }).toPass();
  await noor.page.reload();
  await expect(noor.page.getByText(/the payment stands/)).toBeVisible();
});
