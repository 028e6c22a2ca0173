import { readFile } from 'node:fs/promises';
import { devices, expect } from '@playwright/test';
import { test } from './support/house';
import { PHONE } from './support/person';

test('une praticienne regarde ses revenus du mois sur un téléphone étroit et les emporte en tableau', async ({
  arrive,
}) => {
  const claire = await arrive({
    ...devices['Pixel 7'],
    viewport: PHONE,
    locale: 'fr-FR',
    acceptDownloads: true,
  });
  const { page } = claire;
  await claire.signIn('claire');
  await page.goto('/fr/practice/earnings');
  await expect(page.getByRole('heading', { name: 'Revenus' })).toBeVisible();
  await expect(page.getByText(/gagnés avec \d+ paiements/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Par mois' }).getByRole('row')).toHaveCount(14);
  await expect(page.locator('vv-earnings-bars rect.net').last()).toBeVisible();
  await claire.fits();

  await page.getByRole('link', { name: 'Mois dernier' }).click();
  await expect(page).toHaveURL(/\?period=last-month$/);
  const days = page.getByRole('table', { name: 'Par jour' });
  await expect(days.getByRole('rowheader', { name: 'En tout' })).toBeVisible();
  const payments = Number(/\d+/.exec((await days.getByRole('rowheader', { name: 'En tout' }).textContent()) ?? ''));
  expect(payments).toBeGreaterThan(0);
  const earned = amountOf(await days.locator('tfoot td').last().textContent());
  await expect(page.getByRole('table', { name: 'Par consultation' }).getByRole('rowheader')).toContainText('Séance');
  await claire.fits();
  await claire.findsNoBarrier('les revenus du mois');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger en tableau (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^visavis-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('"client","offering","currency"');
  expect(lines).toHaveLength(payments);
  const net = lines.reduce((sum, line) => sum + Number(line.split(',').at(-1)?.replaceAll('"', '')), 0);
  expect(net).toBeCloseTo(earned, 2);
});

test('a practitioner reads what was paid, what went back and what a bank asks', async ({ arrive }) => {
  const claire = await arrive();
  const { page } = claire;
  await claire.signIn('claire');
  await page.goto('/practice/payments');
  const rows = page.locator('vv-payment-row');
  await expect(rows).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(40);

  await page.getByRole('link', { name: 'Given back', exact: true }).click();
  await expect(page).toHaveURL(/\?state=refunded$/);
  await expect(page.getByText(/^Paid €65\.00 · given back €32\.50 on .* · kept €32\.50$/).first()).toBeVisible();

  await page.getByRole('link', { name: 'Disputed', exact: true }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('The client asks the bank for €65.00: it is said not to have taken place.');
  await expect(rows).toContainText('until');
  await page.reload();
  await expect(rows).toHaveCount(1);

  // From the booking of the disputed payment to that payment.
  const who = await rows.getByRole('link').textContent();
  const disputed = new URL((await rows.getByRole('link').getAttribute('href')) ?? '', page.url()).pathname;
  await page.goto(`/practice/payments?booking=${disputed.split('/').at(-1)}`);
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(who ?? '');
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await expect(rows).toHaveCount(20);
});

test('a new practice learns what will stand there, and dates that make no sense are refused', async ({ arrive }) => {
  const james = await arrive();
  const { page } = james;
  await james.signIn('james');
  await page.goto('/practice/earnings?from=2020-01-01&to=2020-02-01');
  await expect(page.getByRole('heading', { name: 'Nothing came in during this time' })).toBeVisible();
  await page.getByLabel('First day').fill('2020-03-01');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The first day comes before the last one');
  await page.getByRole('link', { name: 'Twelve months' }).click();
  await expect(page.getByText(/earned from \d+ payments/)).toBeVisible();
});

/** Of "1 235,00 €". */
function amountOf(words: string | null): number {
  return Number((words ?? '').replace(/[^\d,]/g, '').replace(',', '.'));
}
