import { devices, expect } from '@playwright/test';
import { test } from './support/house';
import { fitsAPhone } from './support/mails';
import { FRENCH, PHONE } from './support/person';

test('une inconnue réserve et paie en français sur un téléphone étroit', async ({ arrive, visavis }) => {
  const lea = await arrive({ ...devices['Pixel 7'], viewport: PHONE, locale: 'fr-FR' });
  await lea.page.goto('/fr/');
  await expect(lea.page.locator('html')).toHaveAttribute('lang', 'fr');
  await lea.fits();
  await lea.page.getByRole('link', { name: 'Claire Moreau' }).click();
  await expect(lea.page.getByRole('radio', { name: /Séance/ })).toBeVisible();
  await lea.fits();
  await lea.hold(/Séance/);
  await expect(lea.page.getByRole('heading', { level: 1 })).toContainText('Réservé pour vous jusqu’à');
  await lea.fits();
  await lea.findsNoBarrier('la réservation provisoire');

  const address = `lea.${Date.now()}@visavis.example`;
  await lea.register('Léa Petit', address, FRENCH);
  await lea.page.getByRole('button', { name: /^Payer 65,00/ }).click();
  await lea.payWith('4242 4242 4242 4242');

  await expect(lea.page.getByRole('heading', { name: 'Votre rendez-vous est pris' })).toBeVisible();
  expect(new URL(lea.page.url()).pathname).toMatch(/^\/fr\/bookings\//);
  await lea.fits();
  for (const saying of [/\b\d{6}\b/, /^Confirmé/]) {
    await fitsAPhone(lea, await visavis.mailTo(address, saying));
  }
});
