import { expect } from '@playwright/test';
import { test } from './support/house';
import { fitsAPhone } from './support/mails';
import { PASSWORD } from './support/person';

/** By its name the last of all: it reads what the others have caused to be written. */
test('every kind of mail fits a phone, those about security too', async ({ arrive, visavis }) => {
  test.setTimeout(240_000);
  const ines = await arrive();
  const address = `ines.${Date.now()}@visavis.example`;
  await ines.page.goto('/register');
  await ines.register('Inès Roche', address);
  await expect(ines.page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await ines.page.getByRole('button', { name: 'Sign out' }).click();
  await expect(ines.page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();

  await ines.page.goto('/password');
  await ines.page.getByLabel('E-mail address').fill(address);
  await ines.page.getByRole('button', { name: 'Send me the code' }).click();
  const code = await visavis.mailTo(address, /for a new Visavis password/);
  await ines.page.getByLabel('Code from the mail').fill(/\d{6}/.exec(code.subject)?.[0] ?? '');
  await ines.page.getByLabel('New password').fill(`${PASSWORD} at last`);
  await ines.page.getByRole('button', { name: 'Change the password' }).click();
  await visavis.mailTo(address, /Your Visavis password was changed/);

  const kinds = await visavis.kindsOfMail();
  expect(kinds.length).toBeGreaterThanOrEqual(3);
  for (const mail of kinds) {
    await fitsAPhone(ines, mail);
  }
});
